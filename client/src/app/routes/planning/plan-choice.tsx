import { Button, Select } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/components/state-views';
import { plansQuery, type PlanRow } from '@/features/planning/api/plans';

/** The plan that a page looks at: the one in the address, else the approved one, else the newest. */
export function usePlanChoice(region: string, wanted: string | undefined) {
  const query = useInfiniteQuery(plansQuery(region, undefined));
  const plans = query.data?.pages.flatMap(({ items }) => items);
  const plan =
    plans?.find(({ code }) => code === wanted) ?? plans?.find(({ status }) => status === 'approved') ?? plans?.[0];
  return { query: { ...query, data: plans }, plan };
}

export function PlanSelect({ plans, plan }: { plans: readonly PlanRow[]; plan: PlanRow }) {
  const { t } = useTranslation('planning');
  const navigate = useNavigate();
  return (
    <Select
      aria-label={t('requirement.plan')}
      w={230}
      allowDeselect={false}
      data={plans.map(({ code, number, status }) => ({
        value: code,
        label: `${t('plans.version', { number })} · ${t(`status.${status}`)}`,
      }))}
      value={plan.code}
      onChange={(code) => {
        void navigate({ to: '.', search: (current: object) => ({ ...current, plan: code ?? undefined }) });
      }}
    />
  );
}

export function NoPlan() {
  const { t } = useTranslation('planning');
  return (
    <EmptyState
      title={t('requirement.noPlan.title')}
      hint={t('requirement.noPlan.hint')}
      action={
        <Button component={Link} to="/plans" variant="default">
          {t('requirement.noPlan.action')}
        </Button>
      }
    />
  );
}
