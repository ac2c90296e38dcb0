import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/app/context/session';
import { EmptyState, QueryView } from '@/components/state-views';
import { getDetailQuery } from '@/features/shipments/api/receiving-queries';
import type { Shipment } from '@/features/shipments/api/types';
import { OpenReceiptForm } from '@/features/shipments/components/open-receipt-form';
import { ReceivingScreen } from '@/features/shipments/components/receiving/receiving-screen';

const route = getRouteApi('/focus/shipments/$code/receiving');

export function ReceivingPage() {
  const { code } = route.useParams();
  const navigate = useNavigate();
  const mayReceive = useMay('shipments.receive');
  const query = useQuery(getDetailQuery(code));
  return (
    <QueryView query={query}>
      {(detail) =>
        detail.shipment.status === 'receiving' && mayReceive ? (
          <ReceivingScreen
            detail={detail}
            onClosed={() => void navigate({ to: '/shipments/$code/receipt-slip', params: { code } })}
          />
        ) : (
          <NotReceiving shipment={detail.shipment} mayReceive={mayReceive} />
        )
      }
    </QueryView>
  );
}

/** Before the receipt is opened, and after it is closed. */
function NotReceiving({ shipment, mayReceive }: { shipment: Shipment; mayReceive: boolean }) {
  const { t } = useTranslation('shipments');
  const { code, receiptNumber } = shipment;
  const isClosed = receiptNumber != null;
  const link = isClosed ? (
    <Link to="/shipments/$code/receipt-slip" params={{ code }} className="t-link">
      {t('receiving.toSlip')}
    </Link>
  ) : (
    <Link to="/shipments/$code" params={{ code }} className="t-link">
      {t('receiving.back')}
    </Link>
  );
  return (
    <main id="main">
      <h1 className="t-hidden">{t('receiving.title', { code })}</h1>
      <EmptyState
        title={isClosed ? t('receiving.closed') : t('receiving.notMine')}
        hint={isClosed ? t('receiving.closedHint', { number: receiptNumber }) : t('receiving.notMineHint')}
        icon={isClosed ? 'ok' : 'lock'}
        isGood={isClosed}
        action={link}
      />
      {!isClosed && mayReceive && (
        <div style={{ maxWidth: 460, margin: '0 auto' }}>
          <OpenReceiptForm code={code} onOpened={() => undefined} />
        </div>
      )}
    </main>
  );
}
