import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Card } from '@/components/card';
import { HistoryLink } from '@/components/history-link';
import { PageHeader } from '@/components/page-header';
import { PageStack, SideBySide } from '@/components/stack';
import { EmptyState, QueryView } from '@/components/state-views';
import { StockName } from '@/components/stock-name';
import { EventHistory } from '@/features/audit/components/event-history';
import { AddFindingButton } from '@/features/findings/components/add-finding';
import { orderHistoryQuery, orderQuery, type OrderDetail } from '@/features/procurement/api/orders';
import { OrderFacts } from '@/features/procurement/components/order-facts';
import { OrderStatusBadge } from '@/features/procurement/components/order-status';
import { InvoicesCard, LinesCard, VerificationsCard } from '@/features/procurement/components/order-tables';
import { PlatesCard } from '@/features/procurement/components/plates-card';
import { PressEnd } from '@/features/procurement/components/press-end';
import { PrintLimitCard } from '@/features/procurement/components/print-limit-card';
import { ProofCard } from '@/features/procurement/components/proof-card';
import { VerifyQuantity } from '@/features/procurement/components/verify-quantity';
import { PrintRunsTable } from '@/features/production/components/print-runs-table';
import { BackLink } from '../back-link';

const route = getRouteApi('/app/orders/$code');

export function OrderPage() {
  const { t } = useTranslation('procurement');
  const { t: tc } = useTranslation();
  const { code } = route.useParams();
  const query = useQuery(orderQuery(code));
  const detail = query.data;
  return (
    <>
      <PageHeader
        title={code}
        back={<BackLink to="/orders">{t('order.back')}</BackLink>}
        aside={detail !== undefined && <OrderStatusBadge status={detail.order.status} />}
        description={
          detail !== undefined && <StockName item={detail.order.itemCode} contest={detail.order.contestCode} />
        }
        note={detail?.order.vendorName}
      >
        <HistoryLink code={code}>{tc('action.history')}</HistoryLink>
        <AddFindingButton objectKind="order" objectCode={code} />
        {detail !== undefined && <PressEnd detail={detail} />}
        {detail !== undefined && <VerifyQuantity detail={detail} />}
      </PageHeader>
      <QueryView query={query}>{(data) => <Order detail={data} />}</QueryView>
    </>
  );
}

function Order({ detail }: { detail: OrderDetail }) {
  const { t } = useTranslation('procurement');
  return (
    <PageStack>
      <PrintLimitCard order={detail.order} />
      <SideBySide>
        <PageStack>
          <LinesCard lines={detail.lines} />
          <Card title={t('order.runs')}>
            <PrintRunsTable runs={detail.runs} hasOrder={false} empty={<EmptyState title={t('order.noRuns')} />} />
          </Card>
          <VerificationsCard verifications={detail.verifications} />
          <InvoicesCard invoices={detail.invoices} />
        </PageStack>
        <PageStack>
          <OrderFacts order={detail.order} />
          <ProofCard detail={detail} />
          <PlatesCard detail={detail} />
          <History code={detail.order.code} />
        </PageStack>
      </SideBySide>
    </PageStack>
  );
}

function History({ code }: { code: string }) {
  const { t } = useTranslation('procurement');
  const query = useQuery(orderHistoryQuery(code));
  return (
    <Card title={t('order.history')}>
      <QueryView query={query}>{({ items }) => <EventHistory label={t('order.history')} events={items} />}</QueryView>
    </Card>
  );
}
