import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Card } from '@/components/card';
import { DataTable, type Column } from '@/components/data-table';
import { EmptyState, QueryView } from '@/components/state-views';
import { StockName } from '@/components/stock-name';
import { useFormat } from '@/i18n/use-format';
import { comparisonQuery, planQuery, type PlanComparison, type PlanRow } from '../api/plans';
import { changesOf, type ItemChange } from './changes';
import styles from './plan-comparison.module.css';

interface PlanComparisonProps {
  plan: PlanRow;
  /** The version compared with; by default the one before. */
  against: string | undefined;
  others: readonly PlanRow[];
  onCompare: (code: string | undefined) => void;
}

/** Two versions side by side: only what changed, and why. */
export function PlanComparisonView({ plan, against, others, onCompare }: PlanComparisonProps) {
  const { t } = useTranslation('planning');
  const query = useQuery(comparisonQuery(plan.code, against));
  return (
    <QueryView query={query}>
      {(comparison) => (
        <>
          <ChangedItems
            comparison={comparison}
            plan={plan}
            picker={
              others.length > 1 && (
                <Select
                  aria-label={t('plan.with')}
                  placeholder={t('plan.with')}
                  data={others.map(({ code }) => code)}
                  value={comparison.before ?? null}
                  allowDeselect={false}
                  onChange={(code) => {
                    onCompare(code ?? undefined);
                  }}
                />
              )
            }
          />
          <ChangedRegions comparison={comparison} />
        </>
      )}
    </QueryView>
  );
}

function ChangedItems({
  comparison,
  plan,
  picker,
}: {
  comparison: PlanComparison;
  plan: PlanRow;
  picker: React.ReactNode;
}) {
  const { t, i18n } = useTranslation('planning');
  const format = useFormat();
  const { changed, unchanged } = changesOf(comparison);
  const before = comparison.before ?? null;
  const columns: Column<ItemChange>[] = [
    {
      key: 'item',
      header: t('requirement.item'),
      isRowHeader: true,
      cell: ({ nameId, nameEn, item, contests, parts }) => (
        <>
          {i18n.language === 'en' ? nameEn : nameId}
          <Contests item={item} contests={contests} />
          <Parts parts={parts} />
        </>
      ),
    },
    { key: 'before', header: t('plan.before'), align: 'right', cell: (row) => format.number(row.before) },
    { key: 'after', header: t('plan.after'), align: 'right', cell: (row) => format.number(row.after) },
    {
      key: 'difference',
      header: t('plan.difference'),
      align: 'right',
      cell: (row) => <b>{format.difference(row.difference)}</b>,
    },
  ];
  return (
    <Card
      title={before === null ? t('plan.changedItems') : t('plan.compare', { before, after: plan.code })}
      aside={picker}
    >
      <Why plan={plan} before={before} />
      <DataTable
        caption={t('plan.changedItems')}
        columns={columns}
        rows={changed}
        rowKey={({ item }) => item}
        empty={<EmptyState isGood title={t('plan.noChange', { before: before ?? '–' })} />}
      />
      {changed.length > 0 && unchanged > 0 && (
        <p className={styles.rest}>{t('plan.unchanged', { amount: format.number(unchanged) })}</p>
      )}
    </Card>
  );
}

function Contests({ item, contests }: Pick<ItemChange, 'item' | 'contests'>) {
  const format = useFormat();
  const named = contests.filter(({ contest }) => contest != null).slice(0, contestsShown);
  if (named.length === 0) return null;
  return (
    <ul className={styles.contests}>
      {named.map(({ contest, difference }) => (
        <li key={contest}>
          <StockName item={item} contest={contest} /> {format.difference(difference)}
        </li>
      ))}
      {contests.length > contestsShown && <li>…</li>}
    </ul>
  );
}

const contestsShown = 6;

/** Stock and buffer change what is bought, not what is required: said beside the item, old and new. */
function Parts({ parts }: Pick<ItemChange, 'parts'>) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  if (parts.length === 0) return null;
  return (
    <ul className={styles.contests}>
      {parts.map(({ part, before, after }) => (
        <li key={part}>
          {t(`items.${part}`)} {format.number(before)} → {format.number(after)} ({format.difference(after - before)})
        </li>
      ))}
    </ul>
  );
}

/** Why two versions differ: another voter list, else rules or stock. */
function Why({ plan, before }: { plan: PlanRow; before: string | null }) {
  const { t } = useTranslation('planning');
  const { data } = useQuery({ ...planQuery(before ?? ''), enabled: before !== null });
  if (before === null) return <p className={styles.why}>{t('plan.first')}</p>;
  if (data === undefined) return null;
  const { snapshot } = data.plan;
  return (
    <p className={styles.why}>
      {snapshot === plan.snapshot
        ? t('plan.sameSnapshot', { snapshot })
        : t('plan.why', { before: snapshot, after: plan.snapshot })}
    </p>
  );
}

function ChangedRegions({ comparison }: { comparison: PlanComparison }) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const { regions } = comparison;
  const columns: Column<PlanComparison['regions'][number]>[] = [
    {
      key: 'region',
      header: t('requirement.region'),
      isRowHeader: true,
      cell: ({ name, region }) => (
        <>
          {name} <span className="t-code t-faint">{region}</span>
        </>
      ),
    },
    { key: 'before', header: t('plan.before'), align: 'right', cell: (row) => format.number(row.before) },
    { key: 'after', header: t('plan.after'), align: 'right', cell: (row) => format.number(row.after) },
    {
      key: 'difference',
      header: t('plan.difference'),
      align: 'right',
      cell: (row) => <b>{format.difference(row.difference)}</b>,
    },
  ];
  return (
    <Card title={t('plan.changedRegions')} note={format.unit('sheet')}>
      <DataTable
        caption={t('plan.changedRegions')}
        columns={columns}
        rows={regions}
        rowKey={({ region }) => region}
        empty={<EmptyState isGood title={t('plan.noRegionChange')} />}
      />
    </Card>
  );
}
