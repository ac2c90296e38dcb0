import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '@/components/data-table';
import { EmptyState } from '@/components/state-views';
import { useFormat } from '@/i18n/use-format';
import type { PackList, PackListBox, PackListRow } from '../api/types';
import { personName } from '../model/people';
import { countsOf } from '../model/status';
import { BoxStatusBadge } from './box-status';
import { useContestName } from './contest-label';
import styles from './packing.module.css';

/** Stations by contests: what each box needs, and how far it is. A subdistrict names the village in each row. */
export function PackingMatrix({ list }: { list: PackList }) {
  const { t } = useTranslation('packing');
  const format = useFormat();
  const contestName = useContestName();
  const isDistrict = list.stations.some(({ villageCode }) => villageCode !== list.region);
  const columns: Column<PackListRow>[] = [
    {
      key: 'station',
      header: t('column.station'),
      isRowHeader: true,
      cell: (row) => (
        <span>
          <span className="t-code">{t('station', { number: stationText(row.stationNumber) })}</span>
          {isDistrict && (
            <Link to="/packing" search={{ region: row.villageCode }} className={`t-link ${styles.sub ?? ''}`}>
              {row.villageName}
            </Link>
          )}
        </span>
      ),
    },
    ...list.contests.map(({ contestCode }): Column<PackListRow> => {
      const counts = countsOf(list.stations.flatMap((row) => boxOf(row, contestCode) ?? []));
      return {
        key: contestCode,
        header: contestName(contestCode),
        cell: (row) => {
          const box = boxOf(row, contestCode);
          return box === undefined ? '–' : <Cell box={box} />;
        },
        total: (
          <>
            {t('packedOf', { packed: format.number(counts.filled), all: format.count(counts.all, 'box') })}
            <span className={styles.sub}>
              {t('packedOf', {
                packed: format.number(counts.packedSheets),
                all: format.count(counts.requiredSheets, 'sheet'),
              })}
            </span>
          </>
        ),
      };
    }),
  ];
  return (
    <DataTable
      caption={t('matrix.caption', { name: list.name })}
      columns={columns}
      rows={list.stations}
      rowKey={(row) => `${row.villageCode}/${String(row.stationNumber)}`}
      totalCount={list.stations.length}
      empty={<EmptyState title={t('none')} hint={t('noneHint')} icon="list" />}
    />
  );
}

function Cell({ box }: { box: PackListBox }) {
  const { t } = useTranslation('packing');
  const format = useFormat();
  const people = [box.filledBy, box.verifiedBy].filter((one) => one != null).map(personName);
  return (
    <span className={styles.cell}>
      <Link to="/packing/boxes/$code" params={{ code: box.code }} className={styles.cellLink}>
        <BoxStatusBadge box={box} />
        <span className="t-hidden"> {box.code}</span>
      </Link>
      <span className={styles.sheets}>
        {format.count(box.requiredSheets, 'sheet')}
        {people.length > 0 && <small> · {people.join(t('and'))}</small>}
      </span>
    </span>
  );
}

export function boxOf(row: PackListRow, contest: string): PackListBox | undefined {
  return row.boxes.find(({ contestCode }) => contestCode === contest);
}

/** `4` → `004`, as on labels. */
export function stationText(number: number): string {
  return String(number).padStart(3, '0');
}
