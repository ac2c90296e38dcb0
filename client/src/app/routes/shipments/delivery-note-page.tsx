import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '@/components/page-header';
import { PaperPage } from '@/components/paper/paper-page';
import { QueryView } from '@/components/state-views';
import { papersQuery } from '@/features/shipments/api/get-papers';
import { shipmentQuery } from '@/features/shipments/api/get-shipment';
import { allCartonsQuery } from '@/features/shipments/api/list-cartons';
import { DeliveryNote } from '@/features/shipments/components/paper/delivery-note';

const route = getRouteApi('/focus/shipments/$code/delivery-note');

/** The delivery note of a shipment as it leaves the printer, on screen too. */
export function DeliveryNotePage() {
  const { t } = useTranslation('shipments');
  const { code } = route.useParams();
  const detail = useQuery(shipmentQuery(code));
  const cartons = useQuery(allCartonsQuery({ shipment: code }));
  const papers = useQuery(papersQuery(code));
  usePageTitle(t('deliveryNote.title', { code }));
  return (
    <PaperPage
      back={
        <Link to="/shipments/$code" params={{ code }}>
          {t('slip.back')}
        </Link>
      }
    >
      <QueryView query={detail}>
        {(shipment) => (
          <QueryView query={cartons}>
            {(rows) => (
              <QueryView query={papers}>
                {({ deliveryNoteHash }) => <DeliveryNote detail={shipment} cartons={rows} hash={deliveryNoteHash} />}
              </QueryView>
            )}
          </QueryView>
        )}
      </QueryView>
    </PaperPage>
  );
}
