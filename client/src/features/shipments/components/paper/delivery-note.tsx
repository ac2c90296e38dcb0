import { useTranslation } from 'react-i18next';
import { useStockLabel } from '@/app/context/contests';
import styles from '@/components/paper/paper.module.css';
import { Paper, Signatures } from '@/components/paper/paper';
import { useFormat } from '@/i18n/use-format';
import type { Carton, ShipmentDetail } from '../../api/types';
import { noteGroupsOf, type NoteGroup } from '../../model/note';
import { personName } from '../../model/people';

interface DeliveryNoteProps {
  detail: ShipmentDetail;
  cartons: readonly Carton[];
  hash: string | undefined;
}

/** The delivery note (surat jalan) of a shipment: who drives what to whom, under which seals, range by range, with room to tick and sign. */
export function DeliveryNote({ detail: { shipment, carriage }, cartons, hash }: DeliveryNoteProps) {
  const { t } = useTranslation('shipments');
  const { t: tc } = useTranslation();
  const format = useFormat();
  const hint = tc('paper.sign');
  return (
    <Paper
      testId="delivery-note"
      letterhead={shipment.originName}
      path={`/shipments/${encodeURIComponent(shipment.code)}`}
      heading={t('deliveryNote.heading')}
      number={t('slip.number', { number: shipment.code })}
      reference={shipment.code}
      hash={hash}
    >
      <p className={styles.words}>
        {t('deliveryNote.opening', {
          destination: shipment.destinationName,
          time: format.dateTime(shipment.dispatchedAt),
          expected: format.dateTime(shipment.expectedAt),
        })}{' '}
        {t('slip.carriage', {
          vehicle: carriage.vehiclePlate,
          driver: carriage.driverName,
          escort: carriage.escortUnit,
          seals: carriage.truckSeals.join(', '),
        })}
      </p>
      <NoteLines groups={noteGroupsOf(cartons)} />
      <p className={styles.words}>{t('deliveryNote.copies')}</p>
      <Signatures
        blocks={[
          { role: t('slip.receiver', { name: shipment.destinationName }), hint },
          { role: t('slip.driver'), name: carriage.driverName, hint },
          {
            role: `${t('slip.sender')}, ${shipment.originName}`,
            name: carriage.dispatchedByName ?? personName(carriage.dispatchedBy),
            hint,
          },
        ]}
      />
    </Paper>
  );
}

function NoteLines({ groups }: { groups: readonly NoteGroup[] }) {
  const { t } = useTranslation('shipments');
  const format = useFormat();
  const sum = (value: (group: NoteGroup) => number) => groups.reduce((total, group) => total + value(group), 0);
  return (
    <table className={styles.table}>
      <caption className="t-hidden">{t('deliveryNote.lines')}</caption>
      <thead>
        <tr>
          {(['range', 'cartons', 'sheets', 'check'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`deliveryNote.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map((group) => (
        <GroupRows key={group.key} group={group} />
      ))}
      {groups.length > 1 && (
        <tfoot>
          <tr>
            <th scope="row">{t('slip.sum')}</th>
            <td>{format.number(sum(({ cartons }) => cartons))}</td>
            <td>{format.number(sum(({ sheets }) => sheets))}</td>
            <td />
          </tr>
        </tfoot>
      )}
    </table>
  );
}

function GroupRows({ group }: { group: NoteGroup }) {
  const { t } = useTranslation('shipments');
  const { t: tc } = useTranslation();
  const format = useFormat();
  const { name } = useStockLabel()(group.itemCode, group.contestCode);
  const title = group.pool === 'revote' ? `${name} · ${tc('pool.revote')}` : name;
  return (
    <tbody>
      {group.ranges.map(({ first, last, cartons, sheets }) => (
        <tr key={first}>
          <th scope="row" className="t-code">
            {first === last ? first : t('deliveryNote.fromTo', { first, last })}
          </th>
          <td>{format.number(cartons)}</td>
          <td>{format.number(sheets)}</td>
          <td>☐</td>
        </tr>
      ))}
      <tr className={styles.subtotal}>
        <th scope="row">{t('deliveryNote.subtotal', { name: title })}</th>
        <td>{format.number(group.cartons)}</td>
        <td>{format.number(group.sheets)}</td>
        <td />
      </tr>
    </tbody>
  );
}
