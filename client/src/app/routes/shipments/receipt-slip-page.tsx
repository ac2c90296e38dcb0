import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '@/components/page-header';
import { PaperPage } from '@/components/paper/paper-page';
import { EmptyState, QueryView } from '@/components/state-views';
import { papersQuery } from '@/features/shipments/api/get-papers';
import { shipmentQuery } from '@/features/shipments/api/get-shipment';
import { allCartonsQuery } from '@/features/shipments/api/list-cartons';
import { ReceiptSlip } from '@/features/shipments/components/paper/receipt-slip';

const route = getRouteApi('/focus/shipments/$code/receipt-slip');

/** The slip as it leaves the printer, on screen too: what is shown is what is signed. */
export function ReceiptSlipPage() {
  const { t } = useTranslation('shipments');
  const { code } = route.useParams();
  const detail = useQuery(shipmentQuery(code));
  const cartons = useQuery(allCartonsQuery({ shipment: code }));
  const papers = useQuery(papersQuery(code));
  const isOpened = detail.data?.carriage.receiptOpenedAt != null;
  const number = detail.data?.shipment.receiptNumber;
  usePageTitle(
    number != null ? t('slip.title', { number }) : isOpened ? t('slip.draftTitle', { code }) : t('slip.notYet'),
  );
  return (
    <PaperPage
      isReady={isOpened}
      back={
        <Link to="/shipments/$code" params={{ code }}>
          {t('slip.back')}
        </Link>
      }
    >
      <QueryView query={detail}>
        {(shipment) =>
          isOpened ? (
            <QueryView query={cartons}>
              {(rows) => (
                <QueryView query={papers}>
                  {({ receiptSlipHash }) => <ReceiptSlip detail={shipment} cartons={rows} hash={receiptSlipHash} />}
                </QueryView>
              )}
            </QueryView>
          ) : (
            <EmptyState title={t('slip.notYet')} hint={t('slip.notYetHint')} icon="document" />
          )
        }
      </QueryView>
    </PaperPage>
  );
}
