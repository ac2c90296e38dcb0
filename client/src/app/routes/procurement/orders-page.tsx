import { Button, Select } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useContests } from '@/app/context/contests';
import { useMay } from '@/app/context/session';
import { isWithin, useRegion } from '@/app/context/use-region';
import { Card } from '@/components/card';
import { DownloadMenu } from '@/components/download-menu';
import { Icon } from '@/components/icon';
import { Notice } from '@/components/notice';
import { PageHeader } from '@/components/page-header';
import { PageStack } from '@/components/stack';
import { EmptyState } from '@/components/state-views';
import { ordersFile, orderStatuses } from '@/features/procurement/api/orders';
import { IssueOrders } from '@/features/procurement/components/issue-orders';
import { OrdersTable } from '@/features/procurement/components/orders-table';
import { ProcurementTabs } from './procurement-tabs';

const route = getRouteApi('/app/orders');

export function OrdersPage() {
  const { t } = useTranslation('procurement');
  const { region } = useRegion();
  const { status, contest } = route.useSearch();
  const [isIssuing, setIsIssuing] = useState(false);
  const [issued, setIssued] = useState<{ plan: string; codes: string } | null>(null);
  const mayOrder = useMay('orders.make');
  const filter = { region, status, contest };
  const empty =
    status === undefined && contest === undefined ? (
      <EmptyState title={t('orders.empty.title')} hint={t('orders.empty.hint')} icon="document" />
    ) : (
      <EmptyState title={t('orders.noMatch')} />
    );
  return (
    <>
      <PageHeader title={t('orders.title')}>
        <DownloadMenu hrefFor={(format) => ordersFile(filter, format)} />
        {mayOrder && (
          <Button
            leftSection={<Icon name="plus" size={16} />}
            onClick={() => {
              setIsIssuing(true);
            }}
          >
            {t('orders.issue')}
          </Button>
        )}
      </PageHeader>
      <ProcurementTabs />
      <PageStack>
        {issued !== null && (
          <Notice tone="ok" isAlert>
            {t('issue.issued', issued)}
          </Notice>
        )}
        <Card title={t('orders.title')} aside={<Filters />}>
          <OrdersTable filter={filter} empty={empty} />
        </Card>
      </PageStack>
      <IssueOrders
        isOpen={isIssuing}
        onClose={() => {
          setIsIssuing(false);
        }}
        onIssued={(plan, codes) => {
          setIsIssuing(false);
          setIssued({ plan, codes: codes.join(', ') });
        }}
      />
    </>
  );
}

function Filters() {
  const { t } = useTranslation('procurement');
  const { region } = useRegion();
  const { status, contest } = route.useSearch();
  const navigate = route.useNavigate();
  const contests = useContests().filter((one) => isWithin(region, one.region) || isWithin(one.region, region));
  return (
    <>
      <Select
        aria-label={t('orders.contest')}
        placeholder={t('orders.allContests')}
        searchable
        clearable
        data={contests.map(({ code, name }) => ({ value: code, label: name }))}
        value={contest ?? null}
        onChange={(code) => {
          void navigate({ to: '.', search: (current) => ({ ...current, contest: code ?? undefined }) });
        }}
      />
      <Select
        aria-label={t('orders.status')}
        placeholder={t('orders.allStatuses')}
        clearable
        data={orderStatuses.map((value) => ({ value, label: t(`status.${value}`) }))}
        value={status ?? null}
        onChange={(value) => {
          void navigate({ to: '.', search: (current) => ({ ...current, status: value ?? undefined }) });
        }}
      />
    </>
  );
}
