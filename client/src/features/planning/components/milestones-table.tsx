import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useEnvironment, useNow } from '@/app/context/environment';
import { useMay } from '@/app/context/session';
import { DataTable, type Column } from '@/components/data-table';
import { EmptyState } from '@/components/state-views';
import { StatusBadge } from '@/components/status-badge';
import { useFormat } from '@/i18n/use-format';
import type { Milestone } from '../api/catalogue';
import { dayLabel } from './day-label';

interface MilestonesTableProps {
  milestones: readonly Milestone[];
  onEdit: (milestone: Milestone) => void;
}

export function MilestonesTable({ milestones, onEdit }: MilestonesTableProps) {
  const { t, i18n } = useTranslation('planning');
  const format = useFormat();
  const now = useNow();
  const { zone } = useEnvironment();
  const mayEdit = useMay('catalogue.edit');
  const next = milestones.find(({ dueAt }) => Date.parse(dueAt) > now.getTime());
  const columns: Column<Milestone>[] = [
    {
      key: 'name',
      header: t('schedule.milestone'),
      isRowHeader: true,
      cell: (row) => (
        <>
          {i18n.language === 'en' ? row.nameEn : row.nameId}{' '}
          {row === next && <StatusBadge tone="info">{t('schedule.next')}</StatusBadge>}
        </>
      ),
    },
    {
      key: 'day',
      header: t('schedule.day'),
      width: 110,
      cell: ({ dayOffset }) => <b>{dayLabel(dayOffset, format.language)}</b>,
    },
    {
      key: 'due',
      header: t('schedule.due'),
      cell: ({ dueAt }) => format.dateTime(dueAt, { zone, weekday: true }),
    },
    {
      key: 'left',
      header: t('schedule.left'),
      cell: ({ dueAt }) => {
        const left = Date.parse(dueAt) - now.getTime();
        const time = format.duration(left);
        return left < 0 ? (
          <span className="t-faint">{t('schedule.past', { time })}</span>
        ) : (
          t('schedule.ahead', { time })
        );
      },
    },
    {
      key: 'rule',
      header: t('schedule.rule'),
      isHiddenOnPhone: true,
      cell: ({ rule }) => <span className="t-code">{rule ?? '–'}</span>,
    },
  ];
  if (mayEdit) {
    columns.push({
      key: 'edit',
      header: t('schedule.edit'),
      align: 'right',
      cell: (row) => (
        <Button
          variant="default"
          size="xs"
          onClick={() => {
            onEdit(row);
          }}
        >
          {t('schedule.edit')}
        </Button>
      ),
    });
  }
  return (
    <DataTable
      caption={t('schedule.title')}
      columns={columns}
      rows={milestones}
      rowKey={({ election, code }) => `${election} ${code}`}
      empty={<EmptyState title={t('schedule.empty')} />}
    />
  );
}
