import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '@/components/data-table';
import { EmptyState, QueryView } from '@/components/state-views';
import { StockName } from '@/components/stock-name';
import { useFormat } from '@/i18n/use-format';
import { requirementsQuery, type RequirementLine } from '../api/requirements';

/** Every item that a plan requires in one region, by contest, with what is reused and what is to be procured. */
export function ItemsTable({ plan, region }: { plan: string; region: string }) {
  const { t, i18n } = useTranslation('planning');
  const format = useFormat();
  const query = useQuery(requirementsQuery(plan, region));
  const orDash = (value: number | null | undefined) => (value == null ? '–' : format.number(value));
  const columns: Column<RequirementLine>[] = [
    {
      key: 'item',
      header: t('items.item'),
      isRowHeader: true,
      cell: ({ item, nameId, nameEn, contest }) => (
        <Link to="/requirements" search={(current: object) => ({ ...current, item, contest: contest ?? undefined })}>
          {i18n.language === 'en' ? nameEn : nameId}
        </Link>
      ),
    },
    {
      key: 'contest',
      header: t('items.contest'),
      cell: ({ item, contest }) =>
        contest == null ? (
          <span className="t-faint">{t('items.general')}</span>
        ) : (
          <StockName item={item} contest={contest} />
        ),
    },
    { key: 'unit', header: t('items.unit'), isHiddenOnPhone: true, cell: ({ unit }) => t(`unit.${unit}`) },
    {
      key: 'total',
      header: t('requirement.total'),
      align: 'right',
      cell: ({ total, unit }) => (
        <>
          {format.number(total)}
          <span className="t-hidden"> {t(`unit.${unit}`)}</span>
        </>
      ),
    },
    {
      key: 'reserve',
      header: t('requirement.reserve'),
      align: 'right',
      isHiddenOnPhone: true,
      cell: ({ reserve }) => format.number(reserve),
    },
    {
      key: 'buffer',
      header: t('items.buffer'),
      align: 'right',
      isHiddenOnPhone: true,
      cell: ({ buffer }) => orDash(buffer),
    },
    {
      key: 'reused',
      header: t('items.reused'),
      align: 'right',
      isHiddenOnPhone: true,
      cell: ({ reused }) => orDash(reused),
    },
    {
      key: 'procure',
      header: t('items.procure'),
      align: 'right',
      cell: ({ procure }) => <b>{orDash(procure)}</b>,
    },
  ];
  return (
    <QueryView query={query}>
      {({ lines }) => (
        <DataTable
          caption={t('items.title')}
          columns={columns}
          rows={lines}
          rowKey={({ item, contest }) => `${item} ${contest ?? ''}`}
          empty={<EmptyState title={t('requirement.nothing')} />}
        />
      )}
    </QueryView>
  );
}
