import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRegionName } from '@/app/context/regions';
import { useRegion } from '@/app/context/use-region';
import { Card } from '@/components/card';
import { DownloadMenu } from '@/components/download-menu';
import { PageHeader } from '@/components/page-header';
import { QueryView } from '@/components/state-views';
import { planFile } from '@/features/planning/api/requirements';
import { ItemsTable } from '@/features/planning/components/items-table';
import { PlanStatusBadge } from '@/features/planning/components/plan-status';
import { NoPlan, PlanSelect, usePlanChoice } from './plan-choice';
import { PlanningTabs } from './planning-tabs';

const route = getRouteApi('/app/requirements/items');

export function RequirementItemsPage() {
  const { t } = useTranslation('planning');
  const { region } = useRegion();
  const name = useRegionName(region);
  const { plan: wanted } = route.useSearch();
  const { query, plan } = usePlanChoice(region, wanted);
  return (
    <>
      <PageHeader title={t('items.title')} aside={plan !== undefined && <PlanStatusBadge status={plan.status} />}>
        {plan !== undefined && (
          <>
            <PlanSelect plans={query.data ?? []} plan={plan} />
            <DownloadMenu hrefFor={(format) => planFile({ plan: plan.code, region, format })} />
          </>
        )}
      </PageHeader>
      <PlanningTabs />
      <QueryView query={query}>
        {() =>
          plan === undefined ? (
            <NoPlan />
          ) : (
            <Card title={t('items.title')} note={t('items.note', { region: name })}>
              <ItemsTable plan={plan.code} region={region} />
            </Card>
          )
        }
      </QueryView>
    </>
  );
}
