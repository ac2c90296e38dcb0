import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Card } from '@/components/card';
import { HistoryLink } from '@/components/history-link';
import { PageHeader } from '@/components/page-header';
import { PageStack, SideBySide } from '@/components/stack';
import { EmptyState, QueryView } from '@/components/state-views';
import { StockName } from '@/components/stock-name';
import { AddFindingButton } from '@/features/findings/components/add-finding';
import { orderQuery, type OrderDetail } from '@/features/procurement/api/orders';
import { OrderFacts, PlatesCard } from '@/features/procurement/components/order-facts';
import { OrderStatusBadge } from '@/features/procurement/components/order-status';
import { InvoicesCard, LinesCard, VerificationsCard } from '@/features/procurement/components/order-tables';
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
        {detail !== undefined && (
          <VerifyQuantity order={detail.order} printedSheets={detail.verifications.at(-1)?.printedQuantity ?? 0} />
        )}
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
          <PlatesCard plates={detail.plates} />
        </PageStack>
      </SideBySide>
    </PageStack>
  );
}
