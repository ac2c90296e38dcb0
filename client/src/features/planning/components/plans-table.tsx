import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRegionName } from '@/app/context/regions';
import { DataTable, type Column } from '@/components/data-table';
import { useFormat } from '@/i18n/use-format';
import type { PlanRow } from '../api/plans';
import { PlanStatusBadge } from './plan-status';

interface PlansTableProps {
  plans: readonly PlanRow[];
  hasMore: boolean;
  isLoadingMore: boolean;
  onLoadMore: () => unknown;
  empty: React.ReactNode;
}

function RegionLabel({ code }: { code: string }) {
  return <>{useRegionName(code)}</>;
}

export function PlansTable({ plans, ...paging }: PlansTableProps) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const columns: Column<PlanRow>[] = [
    {
      key: 'code',
      header: t('plans.code'),
      isRowHeader: true,
      cell: ({ code, number }) => (
        <Link to="/plans/$code" params={{ code }}>
          <span className="t-code">{code}</span>{' '}
          <span className="t-faint" style={{ fontWeight: 400 }}>
            {t('plans.version', { number })}
          </span>
        </Link>
      ),
    },
    { key: 'region', header: t('plans.region'), cell: ({ region }) => <RegionLabel code={region} /> },
    { key: 'status', header: t('plans.status'), cell: ({ status }) => <PlanStatusBadge status={status} /> },
    {
      key: 'snapshot',
      header: t('plans.snapshot'),
      isHiddenOnPhone: true,
      cell: ({ snapshot }) => <span className="t-code">{snapshot}</span>,
    },
    {
      key: 'made',
      header: t('plans.made'),
      cell: ({ madeBy, madeAt }) => t('plan.who', { name: madeBy, at: format.dateTime(madeAt) }),
    },
    {
      key: 'decided',
      header: t('plans.decided'),
      isHiddenOnPhone: true,
      cell: ({ decidedBy, decidedAt }) =>
        decidedBy == null || decidedAt == null
          ? '–'
          : t('plan.who', { name: decidedBy, at: format.dateTime(decidedAt) }),
    },
  ];
  return (
    <DataTable caption={t('plans.title')} columns={columns} rows={plans} rowKey={({ code }) => code} {...paging} />
  );
}
