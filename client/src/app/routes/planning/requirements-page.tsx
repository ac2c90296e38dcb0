import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isWithin, useRegion } from '@/app/context/use-region';
import { Card } from '@/components/card';
import { DownloadMenu } from '@/components/download-menu';
import { PageHeader } from '@/components/page-header';
import { QueryView } from '@/components/state-views';
import { contestsQuery, itemsQuery, type Item } from '@/features/planning/api/catalogue';
import type { PlanRow } from '@/features/planning/api/plans';
import { planFile, requirementsQuery } from '@/features/planning/api/requirements';
import { Formula } from '@/features/planning/components/formula';
import { PlanStatusBadge } from '@/features/planning/components/plan-status';
import { RequirementTree } from '@/features/planning/components/requirement-tree';
import { useFormat } from '@/i18n/use-format';
import { NoPlan, PlanSelect, usePlanChoice } from './plan-choice';
import { PlanningTabs } from './planning-tabs';

const route = getRouteApi('/app/requirements');
const ballot = 'BALLOT';

export function RequirementsPage() {
  const { t } = useTranslation('planning');
  const { region } = useRegion();
  const { plan: wanted, item = ballot, contest } = route.useSearch();
  const { query, plan } = usePlanChoice(region, wanted);
  return (
    <>
      <PageHeader title={t('requirement.title')} aside={plan !== undefined && <PlanStatusBadge status={plan.status} />}>
        {plan !== undefined && (
          <>
            <PlanSelect plans={query.data ?? []} plan={plan} />
            <DownloadMenu hrefFor={(format) => planFile({ plan: plan.code, region, format, item, contest })} />
          </>
        )}
      </PageHeader>
      <PlanningTabs />
      <QueryView query={query}>{() => (plan === undefined ? <NoPlan /> : <Explorer plan={plan} />)}</QueryView>
    </>
  );
}

function Explorer({ plan }: { plan: PlanRow }) {
  const { t, i18n } = useTranslation('planning');
  const { region } = useRegion();
  const { item = ballot, contest } = route.useSearch();
  const items = useQuery(itemsQuery);
  const chosen = items.data?.find(({ code }) => code === item);
  const name = (i18n.language === 'en' ? chosen?.nameEn : chosen?.nameId) ?? item;
  const unit = chosen === undefined ? '' : t('requirement.unit', { unit: t(`unit.${chosen.unit}`) });
  return (
    <Card
      title={name}
      note={
        <span style={{ display: 'inline-flex', alignItems: 'center', gap: 4 }}>
          {unit}
          {chosen !== undefined && <FormulaOf item={chosen} plan={plan} region={region} />}
        </span>
      }
      aside={<Filters items={items.data ?? []} />}
    >
      <RequirementTree
        key={`${plan.code} ${region} ${item} ${contest ?? ''}`}
        lens={{ plan: plan.code, item, contest }}
        region={region}
        itemName={name}
        unit={unit}
      />
    </Card>
  );
}

function FormulaOf({ item, plan, region }: { item: Item; plan: PlanRow; region: string }) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const { data } = useQuery(requirementsQuery(plan.code, region));
  const inputs =
    data === undefined
      ? plan.snapshot
      : t('formula.inputsText', {
          stations: format.count(data.stations, 'station'),
          voters: format.count(data.voters, 'voter'),
          snapshot: plan.snapshot,
        });
  return <Formula item={item} inputs={inputs} />;
}

function Filters({ items }: { items: readonly Item[] }) {
  const { t, i18n } = useTranslation('planning');
  const { region } = useRegion();
  const { item = ballot, contest } = route.useSearch();
  const navigate = route.useNavigate();
  const contests = useQuery(contestsQuery);
  const reaching = (contests.data ?? []).filter((one) => isWithin(region, one.region) || isWithin(one.region, region));
  return (
    <>
      <Select
        aria-label={t('requirement.item')}
        searchable
        allowDeselect={false}
        data={items
          .filter(({ isActive }) => isActive)
          .map((one) => ({ value: one.code, label: i18n.language === 'en' ? one.nameEn : one.nameId }))}
        value={item}
        onChange={(code) => {
          void navigate({ to: '.', search: (current) => ({ ...current, item: code ?? undefined }) });
        }}
      />
      <Select
        aria-label={t('requirement.contest')}
        placeholder={t('requirement.allContests')}
        searchable
        clearable
        data={reaching.map(({ code, name }) => ({ value: code, label: name }))}
        value={contest ?? null}
        onChange={(code) => {
          void navigate({ to: '.', search: (current) => ({ ...current, contest: code ?? undefined }) });
        }}
      />
    </>
  );
}
