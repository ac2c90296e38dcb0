import { useTranslation } from 'react-i18next';
import styles from '@/components/paper/paper.module.css';
import { Paper, Signatures } from '@/components/paper/paper';
import { useFormat } from '@/i18n/use-format';
import type { TripDetail } from '../api/trips';

/**
 * The delivery note (surat jalan) of a trip: who drives what, under which seals, box by box, with room to sign.
 * A draft until it leaves. Sheets are not said: the box is what is carried, and what it holds changes after the trip.
 */
export function DeliveryNote({ detail }: { detail: TripDetail }) {
  const { t } = useTranslation('distribution');
  const format = useFormat();
  const { trip, truckSeals } = detail;
  return (
    <Paper
      testId="delivery-note"
      letterhead={trip.routeGroupName}
      path={`/distribution/trips/${encodeURIComponent(trip.code)}`}
      heading={t('note.heading')}
      number={t('paper.number', { number: trip.code })}
      reference={trip.code}
      isDraft={trip.departedAt == null}
    >
      <p className={styles.words}>
        {t('note.carriage', {
          vehicle: trip.vehiclePlate,
          mode: t(`mode.${trip.mode as 'truck' | 'boat'}`),
          driver: trip.driverName,
          escort: trip.escortOffice,
          seals: truckSeals.length === 0 ? '……………' : truckSeals.join(', '),
          time: format.dateTime(trip.departedAt ?? trip.plannedDepartureAt),
        })}
      </p>
      <NoteLines detail={detail} />
      <Signatures
        blocks={(['receiver', 'escort', 'sender'] as const).map((role) => ({
          role: t(`note.${role}`),
          name: role === 'escort' ? trip.driverName : '',
          hint: t('note.sign'),
        }))}
      />
    </Paper>
  );
}

function NoteLines({ detail: { boxes } }: { detail: TripDetail }) {
  const { t } = useTranslation('distribution');
  const format = useFormat();
  return (
    <table className={styles.table}>
      <caption className="t-hidden">{t('load.title')}</caption>
      <thead>
        <tr>
          {(['no', 'box', 'place', 'contest'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`paper.${column}`)}
            </th>
          ))}
          <th scope="col">{t('note.check')}</th>
        </tr>
      </thead>
      <tbody>
        {boxes.map((box, index) => (
          <tr key={box.box}>
            <td>{index + 1}</td>
            <th scope="row">{box.box}</th>
            <td className={styles.text}>
              {String(box.stationNumber).padStart(3, '0')}, {box.villageName}
            </td>
            <td className={styles.text}>{box.contestCode}</td>
            <td>☐</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={4}>
            {t('note.total', { amount: format.count(boxes.length, 'box') })}
          </th>
          <td />
        </tr>
      </tfoot>
    </table>
  );
}
