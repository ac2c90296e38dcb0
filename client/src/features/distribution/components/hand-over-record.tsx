import { useTranslation } from 'react-i18next';
import { useEnvironment } from '@/app/context/environment';
import styles from '@/components/paper.module.css';
import { useFormat } from '@/i18n/use-format';
import type { HandOverDetail, Party } from '../api/reads';
import { usePoint } from './point';

const notes = ['isSealDifferent', 'isMisrouted', 'isGap', 'isLate'] as const;

/** The hand-over record (BAST): seals in two columns, as they were handed over and as they were received. */
export function HandOverRecord({ detail }: { detail: HandOverDetail }) {
  const { t } = useTranslation('distribution');
  const format = useFormat();
  const point = usePoint();
  const { isDemo } = useEnvironment();
  const { handOver } = detail;
  return (
    <article className={styles.paper} data-testid="hand-over-record" data-mark={isDemo ? t('paper.demo') : undefined}>
      <h1>{t('paper.heading')}</h1>
      <p className={styles.number}>{t('paper.number', { number: handOver.number })}</p>
      <p className={styles.words}>
        {point(handOver.fromLevel, handOver.fromName, handOver.fromStation)} →{' '}
        {point(handOver.toLevel, handOver.toName, handOver.toStation)}
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
    </article>
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
            <td>
              {String(box.stationNumber).padStart(3, '0')}, {box.villageName}
            </td>
            <td>{box.contestCode}</td>
            <td>{format.number(box.sheets)}</td>
            <td>{box.sealsOnBooks.join(', ')}</td>
            <td>{box.sealsSeen.join(', ')}</td>
            <td>
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
    <div className={styles.signatures}>
      {parties.map(([role, party]) => (
        <div key={role}>
          <p>{t(`paper.${role}`)}</p>
          <p>{party.office}</p>
          <p>
            <b>{party.rank == null ? party.name : `${party.rank} ${party.name}`}</b>
          </p>
        </div>
      ))}
    </div>
  );
}
