import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/components/icon';
import { usePageTitle } from '@/components/page-header';
import { EmptyState, QueryView } from '@/components/state-views';
import { shipmentQuery } from '@/features/shipments/api/get-shipment';
import { allCartonsQuery } from '@/features/shipments/api/list-cartons';
import { ReceiptSlip } from '@/features/shipments/components/slip/receipt-slip';
import styles from '@/components/paper.module.css';

const route = getRouteApi('/focus/shipments/$code/receipt-slip');

/** The slip as it leaves the printer, on screen too: what is shown is what is signed. */
export function ReceiptSlipPage() {
  const { t } = useTranslation('shipments');
  const { code } = route.useParams();
  const detail = useQuery(shipmentQuery(code));
  const cartons = useQuery(allCartonsQuery({ shipment: code }));
  const number = detail.data?.shipment.receiptNumber;
  usePageTitle(number == null ? t('slip.notYet') : t('slip.title', { number }));
  return (
    <div className={styles.page}>
      <header className={styles.bar}>
        <Link to="/shipments/$code" params={{ code }} className={styles.back}>
          <Icon name="left" />
          {t('slip.back')}
        </Link>
        {number != null && (
          <Button
            leftSection={<Icon name="press" size={16} />}
            onClick={() => {
              print();
            }}
          >
            {t('slip.print')}
          </Button>
        )}
      </header>
      <main id="main">
        <QueryView query={detail}>
          {(shipment) =>
            shipment.shipment.receiptNumber == null ? (
              <EmptyState title={t('slip.notYet')} hint={t('slip.notYetHint')} icon="document" />
            ) : (
              <QueryView query={cartons}>{(rows) => <ReceiptSlip detail={shipment} cartons={rows} />}</QueryView>
            )
          }
        </QueryView>
      </main>
    </div>
  );
}
