import { useTranslation } from 'react-i18next';
import styles from '@/components/paper/paper.module.css';
import { Paper, Signatures } from '@/components/paper/paper';
import { useFormat } from '@/i18n/use-format';
import type { Carton, ShipmentDetail } from '../../api/types';
import { personName } from '../../model/people';
import { SlipDifferences } from './slip-differences';
import { SlipLines } from './slip-lines';

interface ReceiptSlipProps {
  detail: ShipmentDetail;
  cartons: readonly Carton[];
  hash: string | null | undefined;
}

/** The goods receipt slip (BTTB): what the delivery note says against what was found, before a witness. A draft until the receipt is closed. */
export function ReceiptSlip({ detail, cartons, hash }: ReceiptSlipProps) {
  const { t } = useTranslation('shipments');
  const format = useFormat();
  const { shipment, carriage } = detail;
  const at = shipment.receiptClosedAt ?? carriage.receiptOpenedAt ?? shipment.dispatchedAt;
  const number = shipment.receiptNumber ?? t('slip.noNumber');
  return (
    <Paper
      testId="slip"
      letterhead={`KPU ${shipment.destinationName}`}
      path={`/shipments/${encodeURIComponent(shipment.code)}`}
      heading={t('slip.heading')}
      number={t('slip.number', { number })}
      reference={shipment.receiptNumber ?? shipment.code}
      isDraft={shipment.receiptClosedAt == null}
      hash={hash}
    >
      <p className={styles.words}>
        {t('slip.opening', {
          date: format.date(at, { weekday: true, long: true }),
          time: format.time(at, { withZone: true }),
          place: shipment.destinationName,
          shipment: shipment.code,
          origin: shipment.originName,
        })}{' '}
        {t('slip.carriage', {
          vehicle: carriage.vehiclePlate,
          driver: carriage.driverName,
          escort: carriage.escortUnit,
          seals: carriage.truckSeals.join(', '),
        })}
      </p>
      <SlipLines cartons={cartons} />
      <SlipDifferences cases={detail.cases} cartons={cartons} />
      <p className={styles.words}>{t('slip.closing')}</p>
      <Signatories detail={detail} />
    </Paper>
  );
}

function Signatories({ detail: { shipment, carriage } }: { detail: ShipmentDetail }) {
  const { t } = useTranslation('shipments');
  const receiver =
    carriage.receiptClosedBy == null
      ? (carriage.receiptOpenedByName ?? personName(carriage.receiptOpenedBy ?? ''))
      : (carriage.receiptClosedByName ?? personName(carriage.receiptClosedBy));
  const hint = t('slip.sign');
  return (
    <Signatures
      blocks={[
        { role: t('slip.receiver', { name: shipment.destinationName }), name: receiver, hint },
        { role: t('slip.witness'), name: carriage.witnessName ?? '', hint },
        { role: `${t('slip.sender')}, ${shipment.originName}`, name: carriage.driverName, hint },
      ]}
    />
  );
}
