import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useStockLabel } from '@/app/context/contests';
import { Card } from '@/components/card';
import { useFormat } from '@/i18n/use-format';
import type { PackList, PackListContest, PackListRow } from '../../api/types';
import type { Found } from '../../model/find-box';
import { sealsPerBoxMax } from '../../model/serials';
import { BoxStatusBadge } from '../box-status';
import { useContestName } from '../contest-label';
import { boxOf, stationText } from '../packing-matrix';
import styles from '../packing.module.css';

interface DeskSideProps {
  list: PackList;
  current: string | undefined;
  contest: PackListContest | undefined;
  table: string;
  sealsPerBox: number;
  onTable: (contest: string) => void;
  onSealsPerBox: (seals: number) => void;
  onPick: (found: Found) => void;
}

/** Beside the desk: what the table works for, the village as a matrix, and what else goes into the box. */
export function DeskSide({ list, current, contest, onPick, ...settings }: DeskSideProps) {
  const { t } = useTranslation('packing');
  const contestName = useContestName();
  return (
    <aside className={styles.side}>
      <Card title={t('matrix.title', { name: list.name })}>
        <TableSettings list={list} {...settings} />
        <table>
          <thead>
            <tr>
              <th scope="col">{t('column.station')}</th>
              {list.contests.map(({ contestCode }) => (
                <th key={contestCode} scope="col">
                  {contestName(contestCode)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {list.stations.map((row) => (
              <Row
                key={`${row.villageCode}/${String(row.stationNumber)}`}
                row={row}
                contests={list.contests}
                current={current}
                onPick={onPick}
              />
            ))}
          </tbody>
        </table>
      </Card>
      {contest !== undefined && contest.contents.length > 0 && <Checklist contest={contest} />}
    </aside>
  );
}

function TableSettings({
  list,
  table,
  sealsPerBox,
  onTable,
  onSealsPerBox,
}: Pick<DeskSideProps, 'list' | 'table' | 'sealsPerBox' | 'onTable' | 'onSealsPerBox'>) {
  const { t } = useTranslation('packing');
  const contestName = useContestName();
  return (
    <div className={styles.tableFor}>
      <NativeSelect
        label={t('desk.table')}
        value={table}
        onChange={(event) => {
          onTable(event.currentTarget.value);
        }}
        data={[
          { value: '', label: t('desk.tableAll') },
          ...list.contests.map(({ contestCode }) => ({ value: contestCode, label: contestName(contestCode) })),
        ]}
      />
      <NativeSelect
        label={t('desk.sealsPerBox')}
        value={String(sealsPerBox)}
        onChange={(event) => {
          onSealsPerBox(Number(event.currentTarget.value));
        }}
        data={Array.from({ length: sealsPerBoxMax }, (_, index) => String(index + 1))}
      />
    </div>
  );
}

interface RowProps {
  row: PackListRow;
  contests: readonly PackListContest[];
  current: string | undefined;
  onPick: (found: Found) => void;
}

function Row({ row, contests, current, onPick }: RowProps) {
  const isCurrent = row.boxes.some(({ code }) => code === current);
  return (
    <tr data-current={isCurrent || undefined}>
      <th scope="row" className="t-code">
        {stationText(row.stationNumber)}
      </th>
      {contests.map(({ contestCode }) => {
        const box = boxOf(row, contestCode);
        return (
          <td key={contestCode}>
            {box === undefined ? (
              '–'
            ) : (
              <button
                type="button"
                className={styles.pick}
                tabIndex={-1}
                aria-label={box.code}
                onClick={() => {
                  onPick({ row, box });
                }}
              >
                <BoxStatusBadge box={box} />
              </button>
            )}
          </td>
        );
      })}
    </tr>
  );
}

/** What else goes into each box of the contest: with the kit, or to be looked for. */
function Checklist({ contest }: { contest: PackListContest }) {
  const { t } = useTranslation('packing');
  const format = useFormat();
  const label = useStockLabel();
  return (
    <Card title={t('checklist.title')} note={t('checklist.note')}>
      <table>
        <thead className="t-hidden">
          <tr>
            <th scope="col">{t('column.item')}</th>
            <th scope="col">{t('column.quantity')}</th>
            <th scope="col">{t('column.source')}</th>
          </tr>
        </thead>
        <tbody>
          {contest.contents.map(({ itemCode, quantity, isInKit }) => (
            <tr key={itemCode}>
              <th scope="row">{label(itemCode, null).name}</th>
              <td className={styles.num}>{format.number(quantity)}</td>
              <td className="t-faint">{t(isInKit ? 'checklist.kit' : 'checklist.apart')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
