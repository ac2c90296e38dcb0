import { useTranslation } from 'react-i18next';
import { useEnvironment, useNow } from '@/app/context/environment';
import { useSession } from '@/app/context/session';
import { QrCode } from '@/components/qr-code';
import { useFormat } from '@/i18n/use-format';
import type { Carton, ShipmentDetail } from '../../api/types';
import { personName } from '../../model/people';
import { SlipDifferences } from './slip-differences';
import { SlipLines } from './slip-lines';
import styles from '@/components/paper.module.css';

/** The goods receipt slip (BTTB): what the delivery note says against what was found, before a witness. */
export function ReceiptSlip({ detail, cartons }: { detail: ShipmentDetail; cartons: readonly Carton[] }) {
  const { t } = useTranslation('shipments');
  const format = useFormat();
  const { isDemo } = useEnvironment();
  const { shipment, carriage } = detail;
  const closedAt = shipment.receiptClosedAt ?? shipment.dispatchedAt;
  return (
    <article className={styles.paper} data-testid="slip" data-mark={isDemo ? t('slip.demo') : undefined}>
      <header className={styles.head}>
        <div>
          <p className={styles.letterhead}>KPU {shipment.destinationName.toUpperCase()}</p>
          {isDemo && <p className={styles.demo}>{t('slip.demo')}</p>}
        </div>
        <Address code={shipment.code} />
      </header>
      <h1>{t('slip.heading')}</h1>
      <p className={styles.number}>{t('slip.number', { number: shipment.receiptNumber ?? '' })}</p>
      <p className={styles.words}>
        {t('slip.opening', {
          date: format.date(closedAt, { weekday: true, long: true }),
          time: format.time(closedAt, { withZone: true }),
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
      <Signatures detail={detail} />
      <Foot number={shipment.receiptNumber ?? ''} />
    </article>
  );
}

function Address({ code }: { code: string }) {
  const { t } = useTranslation('shipments');
  const address = `${location.origin}/shipments/${encodeURIComponent(code)}`;
  return (
    <div className={styles.address}>
      <QrCode text={address} label={t('slip.verify')} />
      <p>{t('slip.verify')}</p>
    </div>
  );
}

function Signatures({ detail: { shipment, carriage } }: { detail: ShipmentDetail }) {
  const { t } = useTranslation('shipments');
  const blocks = [
    { role: t('slip.receiver', { name: shipment.destinationName }), name: personName(carriage.receiptClosedBy ?? '') },
    { role: t('slip.witness'), name: carriage.witnessName ?? '' },
    { role: `${t('slip.sender')}, ${shipment.originName}`, name: carriage.driverName },
  ];
  return (
    <div className={styles.signatures}>
      {blocks.map(({ role, name }) => (
        <div key={role}>
          <p>{role}</p>
          <p className={styles.signLine}>{name}</p>
          <p className={styles.signHint}>{t('slip.sign')}</p>
        </div>
      ))}
    </div>
  );
}

function Foot({ number }: { number: string }) {
  const { t } = useTranslation('shipments');
  const format = useFormat();
  const now = useNow();
  const { displayName } = useSession();
  return (
    <footer className={styles.foot}>
      <span>{number}</span>
      <span>{t('slip.printed', { time: format.dateTime(now), name: displayName })}</span>
    </footer>
  );
}
