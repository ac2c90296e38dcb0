import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '@/components/data-table';
import { EmptyState } from '@/components/state-views';
import { StatusBadge } from '@/components/status-badge';
import { useFormat } from '@/i18n/use-format';
import type { TripHandOver } from '../api/reads';
import styles from './distribution.module.css';
import { BoxLink, CaseLink } from './links';
import type { Paging } from './paging';
import { usePoint } from './point';

const roles = ['sender', 'receiver', 'witness'] as const;

/** Who handed the boxes of a trip to whom, before which witness, under which seals at both ends. */
export function TripCustody({ rows, ...paging }: { rows: readonly TripHandOver[] } & Paging) {
  const { t } = useTranslation('distribution');
  const format = useFormat();
  const point = usePoint();
  const columns: Column<TripHandOver>[] = [
    {
      key: 'number',
      header: t('column.number'),
      isRowHeader: true,
      cell: ({ handOver }) => (
        <span>
          <Link to="/distribution/hand-overs/$number" params={{ number: handOver.number }} className="t-link t-code">
            {handOver.number}
          </Link>
          <span className={styles.sub}>{format.dateTime(handOver.occurredAt)}</span>
        </span>
      ),
    },
    {
      key: 'way',
      header: t('custody.to'),
      cell: ({ handOver }) => (
        <span>
          {point(handOver.toLevel, handOver.toName, handOver.toStation ?? null)}
          <span className={styles.sub}>
            {t('custody.from')} {point(handOver.fromLevel, handOver.fromName, handOver.fromStation ?? null)}
          </span>
        </span>
      ),
    },
    {
      key: 'people',
      header: t('custody.people'),
      cell: (row) => (
        <span>
          {roles.map((role) => (
            <span key={role} className={styles.sub}>
              {t(`custody.${role}`)}: {row[role].name}
            </span>
          ))}
        </span>
      ),
    },
    { key: 'boxes', header: t('custody.boxes'), cell: (row) => <Seals boxes={row.boxes} /> },
  ];
  return (
    <DataTable
      caption={t('custody.title')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.handOver.number}
      {...paging}
      empty={<EmptyState title={t('custody.none')} hint={t('custody.noneHint')} icon="document" />}
    />
  );
}

type Box = TripHandOver['boxes'][number];

/** What differs stands open; what is as it should be opens on request. */
function Seals({ boxes }: { boxes: readonly Box[] }) {
  const { t } = useTranslation('distribution');
  const format = useFormat();
  const different = boxes.filter((box) => box.isSealDifferent);
  const same = boxes.filter((box) => !box.isSealDifferent);
  return (
    <div>
      {different.length > 0 && (
        <ul className={styles.seals}>
          {different.map((box) => (
            <li key={box.box}>
              <StatusBadge tone="bad">{t('custody.differs')}</StatusBadge>{' '}
              {box.sealCase != null && <CaseLink code={box.sealCase} />}
              <SealPair box={box} />
            </li>
          ))}
        </ul>
      )}
      {same.length > 0 && (
        <details className={styles.more}>
          <summary>{t('custody.same', { amount: format.count(same.length, 'box') })}</summary>
          <ul className={styles.seals}>
            {same.map((box) => (
              <li key={box.box}>
                <SealPair box={box} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function SealPair({ box }: { box: Box }) {
  const { t } = useTranslation('distribution');
  const words = (seals: readonly string[]) => (seals.length === 0 ? t('custody.noSeal') : seals.join(', '));
  return (
    <div>
      <BoxLink code={box.box} />
      <span className={styles.sub}>{t('custody.out', { seals: words(box.sealsOnBooks) })}</span>
      <span className={styles.sub}>{t('custody.in', { seals: words(box.sealsSeen) })}</span>
    </div>
  );
}
