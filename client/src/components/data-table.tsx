import { Button } from '@mantine/core';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/use-format';
import { Icon } from './icon';
import styles from './data-table.module.css';

export interface Column<TRow> {
  key: string;
  header: string;
  cell: (row: TRow) => ReactNode;
  /** Numbers stand right; their unit stands in the header or in the cell. */
  align?: 'left' | 'right';
  /** The code or name that the row is known by: a row header. Exactly one column has it. */
  isRowHeader?: boolean;
  /** From the server: the sum over all rows, not over those loaded. */
  total?: ReactNode;
  width?: number | string;
  /** Left out of the phone's card: a card carries the same three facts. */
  isHiddenOnPhone?: boolean;
  /** The server can sort by this column. */
  isSortable?: boolean;
}

export interface Sort {
  key: string;
  isDescending: boolean;
}

interface DataTableProps<TRow> {
  /** What the table lists, for those who hear it. */
  caption: string;
  columns: readonly Column<TRow>[];
  rows: readonly TRow[];
  rowKey: (row: TRow) => string;
  /** All rows that match, when the server counted them. */
  totalCount?: number;
  hasMore?: boolean;
  isLoadingMore?: boolean;
  onLoadMore?: () => unknown;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  /** Old rows stay, dimmed, while new ones are on their way. */
  isStale?: boolean;
  /** Shown in place of the table when there are no rows. */
  empty?: ReactNode;
}

const virtualFrom = 120;
const rowHeight = 44;

/** A list paged by the server: sticky header, totals, *Muat lagi*; on phones each row is a card. */
export function DataTable<TRow>(props: DataTableProps<TRow>) {
  const { caption, columns, rows, rowKey, isStale = false, empty } = props;
  const hasTotals = columns.some((column) => column.total !== undefined);
  const [measure, shown] = useWindow(rows.length);
  if (rows.length === 0 && empty !== undefined) return <>{empty}</>;
  return (
    <div className={styles.frame} data-stale={isStale || undefined}>
      <table
        ref={measure}
        className={styles.table}
        aria-rowcount={props.totalCount ?? (props.hasMore === true ? -1 : rows.length + 1)}
      >
        <caption className="t-hidden">{caption}</caption>
        <Head {...props} />
        <tbody>
          {shown.before > 0 && <Gap height={shown.before} columns={columns.length} />}
          {rows.slice(shown.from, shown.to).map((row, offset) => (
            <tr key={rowKey(row)} aria-rowindex={shown.from + offset + 2}>
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
          {shown.after > 0 && <Gap height={shown.after} columns={columns.length} />}
        </tbody>
        {hasTotals && <Totals columns={columns} />}
      </table>
      <Foot {...props} />
    </div>
  );
}

/** Only the rows in sight are in the document once there are many. */
function useWindow(count: number) {
  const [top, setTop] = useState(0);
  const measure = useCallback((table: HTMLTableElement | null) => {
    if (table !== null) setTop(table.getBoundingClientRect().top + globalThis.scrollY);
  }, []);
  const isVirtual = count > virtualFrom;
  const virtualizer = useWindowVirtualizer({
    count,
    enabled: isVirtual,
    estimateSize: () => rowHeight,
    overscan: 20,
    scrollMargin: top,
  });
  if (!isVirtual) return [measure, { from: 0, to: count, before: 0, after: 0 }] as const;
  const items = virtualizer.getVirtualItems();
  const [first, last] = [items[0], items.at(-1)];
  if (first === undefined || last === undefined)
    return [measure, { from: 0, to: virtualFrom, before: 0, after: 0 }] as const;
  return [
    measure,
    {
      from: first.index,
      to: last.index + 1,
      before: first.start - top,
      after: virtualizer.getTotalSize() - (last.end - top),
    },
  ] as const;
}

function Gap({ height, columns }: { height: number; columns: number }) {
  return (
    <tr aria-hidden="true">
      <td colSpan={columns} className={styles.gap} style={{ height }} />
    </tr>
  );
}

function Head<TRow>({ columns, sort, onSort }: DataTableProps<TRow>) {
  const { t } = useTranslation();
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map(({ key, header, align, width, isSortable }) => {
          const isSorted = sort?.key === key;
          const ariaSort = isSorted ? (sort.isDescending ? 'descending' : 'ascending') : undefined;
          return (
            <th key={key} scope="col" data-align={align} style={{ width }} aria-sort={ariaSort}>
              {isSortable === true && onSort !== undefined ? (
                <button
                  type="button"
                  className={styles.sort}
                  title={t('table.sortBy', { column: header })}
                  onClick={() => {
                    onSort({ key, isDescending: isSorted ? !sort.isDescending : false });
                  }}
                >
                  {header}
                  {isSorted && <Icon name={sort.isDescending ? 'down' : 'up'} size={14} />}
                </button>
              ) : (
                header
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

function Cell<TRow>({ column, row }: { column: Column<TRow>; row: TRow }) {
  const shared = {
    'data-align': column.align,
    'data-label': column.header,
    'data-phone': column.isHiddenOnPhone === true ? 'hidden' : undefined,
  };
  if (column.isRowHeader === true) {
    return (
      <th scope="row" {...shared}>
        {column.cell(row)}
      </th>
    );
  }
  return <td {...shared}>{column.cell(row)}</td>;
}

function Totals<TRow>({ columns }: { columns: readonly Column<TRow>[] }) {
  const { t } = useTranslation();
  return (
    <tfoot>
      <tr>
        {columns.map(({ key, header, align, total, isRowHeader, isHiddenOnPhone }) => {
          const shared = {
            'data-align': align,
            'data-label': header,
            'data-phone':
              isHiddenOnPhone === true || (total === undefined && isRowHeader !== true) ? 'hidden' : undefined,
          };
          return isRowHeader === true ? (
            <th key={key} scope="row" {...shared}>
              {total ?? t('table.total')}
            </th>
          ) : (
            <td key={key} {...shared}>
              {total}
            </td>
          );
        })}
      </tr>
    </tfoot>
  );
}

function Foot<TRow>({ rows, totalCount, hasMore = false, isLoadingMore = false, onLoadMore }: DataTableProps<TRow>) {
  const { t } = useTranslation();
  const format = useFormat();
  const shown = format.number(rows.length);
  return (
    <div className={styles.foot}>
      <span role="status">
        {totalCount === undefined
          ? t('table.rows', { shown })
          : t('table.rowsOf', { shown, total: format.count(totalCount, 'row') })}
      </span>
      {hasMore && onLoadMore !== undefined && (
        <Button variant="default" loading={isLoadingMore} onClick={() => onLoadMore()}>
          {t('action.more')}
        </Button>
      )}
    </div>
  );
}
