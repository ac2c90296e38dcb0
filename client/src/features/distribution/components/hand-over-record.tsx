import { useTranslation } from 'react-i18next';
import styles from '@/components/paper/paper.module.css';
import { Paper, Signatures } from '@/components/paper/paper';
import { useFormat } from '@/i18n/use-format';
import type { HandOverDetail, Party } from '../api/reads';
import { usePoint } from './point';

const notes = ['isSealDifferent', 'isMisrouted', 'isGap', 'isLate'] as const;

/** The hand-over record (BAST): seals in two columns, as they were handed over and as they were received. */
export function HandOverRecord({ detail }: { detail: HandOverDetail }) {
  const { t } = useTranslation('distribution');
  const format = useFormat();
  const point = usePoint();
  const { handOver } = detail;
  const from = point(handOver.fromLevel, handOver.fromName, handOver.fromStation);
  return (
    <Paper
      testId="hand-over-record"
      letterhead={from}
      path={`/distribution/hand-overs/${encodeURIComponent(handOver.number)}`}
      heading={t('paper.heading')}
      number={t('paper.number', { number: handOver.number })}
      reference={handOver.number}
    >
      <p className={styles.words}>
        {from} → {point(handOver.toLevel, handOver.toName, handOver.toStation)}
      </p>
      <p className={styles.words}>
        {t('paper.opening', {
          date: format.date(handOver.occurredAt, { weekday: true, long: true }),
          time: format.time(handOver.occurredAt, { withZone: true }),
          site: detail.site,
          amount: format.count(handOver.boxCount, 'box'),
        })}
      </p>
      <Boxes detail={detail} />
      {detail.outsideItems.length > 0 && (
        <p className={styles.words}>
          {t('paper.outside', {
            items: detail.outsideItems.map((item) => `${item.item} ${format.number(item.quantity)}`).join(', '),
          })}
        </p>
      )}
      <p className={styles.words}>{t('paper.closing')}</p>
      <Signatories detail={detail} />
    </Paper>
  );
}

function Boxes({ detail }: { detail: HandOverDetail }) {
  const { t } = useTranslation('distribution');
  const format = useFormat();
  return (
    <table className={styles.table}>
      <caption className="t-hidden">{t('paper.lines')}</caption>
      <thead>
        <tr>
          {(['no', 'box', 'place', 'contest', 'sheets', 'sealsOut', 'sealsIn', 'note'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`paper.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {detail.boxes.map((box, index) => (
          <tr key={box.box}>
            <td>{index + 1}</td>
            <th scope="row">{box.box}</th>
            <td className={styles.text}>
              {String(box.stationNumber).padStart(3, '0')}, {box.villageName}
            </td>
            <td className={styles.text}>{box.contestCode}</td>
            <td>{format.number(box.sheets)}</td>
            <td className={styles.text}>{box.sealsOnBooks.join(', ')}</td>
            <td className={styles.text}>{box.sealsSeen.join(', ')}</td>
            <td className={styles.text}>
              {notes
                .filter((note) => box[note])
                .map((note) => t(`paper.${note}`))
                .join(', ')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Signatories({ detail }: { detail: HandOverDetail }) {
  const { t } = useTranslation('distribution');
  const parties: readonly (readonly ['receiver' | 'witness' | 'sender', Party])[] = [
    ['receiver', detail.receiver],
    ['witness', detail.witness],
    ['sender', detail.sender],
  ];
  return (
    <Signatures
      blocks={parties.map(([role, { office, rank, name }]) => ({
        role: t(`paper.${role}`),
        name: rank == null ? name : `${rank} ${name}`,
        hint: office,
      }))}
    />
  );
}
