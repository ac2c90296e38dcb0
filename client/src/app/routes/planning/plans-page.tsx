import { Button, Select } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/app/context/session';
import { useRegion } from '@/app/context/use-region';
import { Card } from '@/components/card';
import { Icon } from '@/components/icon';
import { PageHeader } from '@/components/page-header';
import { EmptyState, QueryView } from '@/components/state-views';
import { plansQuery } from '@/features/planning/api/plans';
import { MakePlan } from '@/features/planning/components/make-plan';
import { planStatuses } from '@/features/planning/components/plan-status';
import { PlansTable } from '@/features/planning/components/plans-table';
import { PlanningTabs } from './planning-tabs';

const route = getRouteApi('/app/plans');

export function PlansPage() {
  const { t } = useTranslation('planning');
  const { region } = useRegion();
  const { status } = route.useSearch();
  const navigate = route.useNavigate();
  const [isMaking, setIsMaking] = useState(false);
  const mayMake = useMay('plans.make');
  const query = useInfiniteQuery(plansQuery(region, status));
  const empty =
    status === undefined ? (
      <EmptyState title={t('plans.empty.title')} hint={t('plans.empty.hint')} />
    ) : (
      <EmptyState title={t('plans.noMatch')} />
    );
  return (
    <>
      <PageHeader title={t('plans.title')} description={t('plans.description')}>
        {mayMake && (
          <Button
            leftSection={<Icon name="plus" size={16} />}
            onClick={() => {
              setIsMaking(true);
            }}
          >
            {t('plans.make')}
          </Button>
        )}
      </PageHeader>
      <PlanningTabs />
      <Card
        title={t('plans.title')}
        aside={
          <Select
            aria-label={t('plans.status')}
            placeholder={t('plans.allStatuses')}
            clearable
            data={planStatuses.map((value) => ({ value, label: t(`status.${value}`) }))}
            value={status ?? null}
            onChange={(value) => {
              void navigate({ to: '.', search: (current) => ({ ...current, status: value ?? undefined }) });
            }}
          />
        }
      >
        <QueryView query={query}>
          {({ pages }) => (
            <PlansTable
              plans={pages.flatMap(({ items }) => items)}
              hasMore={query.hasNextPage}
              isLoadingMore={query.isFetchingNextPage}
              onLoadMore={() => query.fetchNextPage()}
              empty={empty}
            />
          )}
        </QueryView>
      </Card>
      <MakePlan
        isOpen={isMaking}
        onClose={() => {
          setIsMaking(false);
        }}
        onMade={(code) => {
          void navigate({ to: '/plans/$code', params: { code } });
        }}
      />
    </>
  );
}
