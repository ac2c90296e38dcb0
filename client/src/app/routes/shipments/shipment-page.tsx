import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/app/context/session';
import { Card, Facts } from '@/components/card';
import { Icon } from '@/components/icon';
import { HistoryLink } from '@/components/history-link';
import { PageHeader } from '@/components/page-header';
import { QueryView } from '@/components/state-views';
import { useFormat } from '@/i18n/use-format';
import { AddFindingButton } from '@/features/findings/components/add-finding';
import { shipmentQuery } from '@/features/shipments/api/get-shipment';
import type { ShipmentDetail } from '@/features/shipments/api/types';
import { ShipmentCustody } from '@/features/shipments/components/custody';
import { OpenReceiptForm } from '@/features/shipments/components/open-receipt-form';
import { LateBadge, ShipmentStatusBadge } from '@/features/shipments/components/shipment-status';
import { ShipmentTabs } from '@/features/shipments/components/shipment-tabs';
import styles from '@/features/shipments/components/shipment.module.css';

const route = getRouteApi('/app/shipments/$code');

export function ShipmentPage() {
  const { code } = route.useParams();
  const query = useQuery(shipmentQuery(code));
  return <QueryView query={query}>{(detail) => <Detail detail={detail} />}</QueryView>;
}

function Detail({ detail }: { detail: ShipmentDetail }) {
  const { t } = useTranslation('shipments');
  const { t: tc } = useTranslation();
  const { shipment } = detail;
  const mayReceive = useMay('shipments.receive');
  const navigate = useNavigate();
  const { code } = shipment;
  const isOpenable = shipment.status === 'dispatched' || shipment.status === 'arrived';
  return (
    <>
      <PageHeader
        title={t('detail.title', { code })}
        aside={
          <span className={styles.badges}>
            <ShipmentStatusBadge status={shipment.status} />
            <LateBadge lateMinutes={shipment.lateMinutes} />
          </span>
        }
        description={t('detail.way', { from: shipment.originName, to: shipment.destinationName })}
        back={
          <Link to="/shipments" className="t-link t-help">
            ← {t('detail.back')}
          </Link>
        }
      >
        <HistoryLink code={code}>{tc('action.history')}</HistoryLink>
        <AddFindingButton objectKind="shipment" objectCode={code} />
        <Button
          variant="default"
          leftSection={<Icon name="document" size={16} />}
          renderRoot={(props) => <Link to="/shipments/$code/delivery-note" params={{ code }} {...props} />}
        >
          {t('deliveryNote.action')}
        </Button>
        {detail.carriage.receiptOpenedAt != null && (
          <Button
            variant="default"
            leftSection={<Icon name="document" size={16} />}
            renderRoot={(props) => <Link to="/shipments/$code/receipt-slip" params={{ code }} {...props} />}
          >
            {shipment.receiptNumber == null
              ? t('detail.slipDraft')
              : t('detail.slip', { number: shipment.receiptNumber })}
          </Button>
        )}
        {mayReceive && shipment.status === 'receiving' && (
          <Button
            leftSection={<Icon name="scan" size={16} />}
            renderRoot={(props) => <Link to="/shipments/$code/receiving" params={{ code }} {...props} />}
          >
            {t('detail.receive')}
          </Button>
        )}
      </PageHeader>
      <div className={styles.columns}>
        <div className={styles.stack}>
          <ShipmentTabs detail={detail} />
        </div>
        <div className={styles.stack}>
          {mayReceive && isOpenable && (
            <Card title={t('open.title')}>
              <OpenReceiptForm
                code={code}
                onOpened={() => void navigate({ to: '/shipments/$code/receiving', params: { code } })}
              />
            </Card>
          )}
          <Carriage detail={detail} />
          <Card title={t('custody.title')}>
            <div className={styles.timeline}>
              <ShipmentCustody detail={detail} />
            </div>
          </Card>
        </div>
      </div>
    </>
  );
}

function Carriage({ detail: { shipment, carriage } }: { detail: ShipmentDetail }) {
  const { t } = useTranslation('shipments');
  const format = useFormat();
  return (
    <Card title={t('note.title')}>
      <Facts
        facts={[
          {
            label: t('fact.contents'),
            value: `${format.count(shipment.cartonCount, 'carton')} · ${format.count(shipment.quantitySheets, 'sheet')}`,
          },
          { label: t('fact.vehicle'), value: `${carriage.vehiclePlate} · ${carriage.driverName}` },
          { label: t('fact.seals'), value: <span className="t-code">{carriage.truckSeals.join(', ')}</span> },
          { label: t('fact.escort'), value: carriage.escortUnit },
          { label: t('fact.expected'), value: format.dateTime(shipment.expectedAt) },
          { label: t('fact.witness'), value: carriage.witnessName ?? '–' },
        ]}
      />
    </Card>
  );
}
