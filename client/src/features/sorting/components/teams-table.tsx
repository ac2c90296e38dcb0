import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/app/context/session';
import { DataTable, type Column } from '@/components/data-table';
import { EmptyState } from '@/components/state-views';
import { StatusBadge } from '@/components/status-badge';
import { useFormat } from '@/i18n/use-format';
import type { SortingTeam } from '../api/types';

export function TeamsTable({ teams, onEdit }: { teams: readonly SortingTeam[]; onEdit: (team: SortingTeam) => void }) {
  const { t } = useTranslation('sorting');
  const format = useFormat();
  const mayManage = useMay('warehouse.manage-sorting');
  const columns: Column<SortingTeam>[] = [
    {
      key: 'team',
      header: t('team.name'),
      isRowHeader: true,
      cell: ({ name, code, isActive }) => (
        <>
          {name} <span className="t-code t-faint">{code}</span>{' '}
          {!isActive && <StatusBadge tone="none">{t('team.inactive')}</StatusBadge>}
        </>
      ),
    },
    {
      key: 'coordinator',
      header: t('team.coordinator'),
      isHiddenOnPhone: true,
      cell: ({ coordinator, members }) => `${coordinator} · ${t('team.people', { count: members })}`,
    },
    {
      key: 'table',
      header: t('team.table'),
      cell: ({ openCarton, openedAt }) =>
        openCarton == null ? (
          <span className="t-faint">{t('team.tableNone')}</span>
        ) : (
          <>
            <span className="t-code">{openCarton}</span> {openedAt != null && format.time(openedAt, { withZone: true })}
          </>
        ),
    },
    {
      key: 'today',
      header: t('team.today'),
      align: 'right',
      cell: ({ todaySheets }) => format.count(todaySheets, 'sheet'),
    },
    {
      key: 'pace',
      header: t('team.pace'),
      align: 'right',
      cell: ({ paceSheets }) => (paceSheets == null ? t('contest.notMeasured') : format.count(paceSheets, 'sheet')),
    },
    {
      key: 'wage',
      header: t('team.wage'),
      align: 'right',
      isHiddenOnPhone: true,
      cell: ({ wageSenPerSheet }) => format.rupiah(wageSenPerSheet),
    },
    {
      key: 'wageToday',
      header: t('team.wageToday'),
      align: 'right',
      cell: ({ todayWageSen }) => format.rupiah(todayWageSen),
    },
  ];
  if (mayManage) {
    columns.push({
      key: 'edit',
      header: t('team.action'),
      align: 'right',
      cell: (team) => (
        <Button
          variant="default"
          size="xs"
          aria-label={t('team.editTitle', { name: team.name })}
          onClick={() => {
            onEdit(team);
          }}
        >
          {t('team.edit')}
        </Button>
      ),
    });
  }
  return (
    <DataTable
      caption={t('team.title')}
      columns={columns}
      rows={teams}
      rowKey={({ code }) => code}
      empty={<EmptyState title={t('team.none')} hint={t('team.noneHint')} icon="people" />}
    />
  );
}
