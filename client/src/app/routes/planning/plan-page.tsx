import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DownloadMenu } from '@/components/download-menu';
import { Figures } from '@/components/figures';
import { PageHeader } from '@/components/page-header';
import { PageStack, SideBySide } from '@/components/stack';
import { QueryView } from '@/components/state-views';
import { planQuery, plansQuery, type PlanView } from '@/features/planning/api/plans';
import { planFile } from '@/features/planning/api/requirements';
import { PlanComparisonView } from '@/features/planning/components/plan-comparison';
import { PlanFacts } from '@/features/planning/components/plan-facts';
import { PlanStatusBadge } from '@/features/planning/components/plan-status';
import { PlanSteps } from '@/features/planning/components/plan-steps';
import { useFormat } from '@/i18n/use-format';
import { BackLink } from '../back-link';

const route = getRouteApi('/app/plans/$code');

export function PlanPage() {
  const { t } = useTranslation('planning');
  const { code } = route.useParams();
  const query = useQuery(planQuery(code));
  const view = query.data;
  return (
    <>
      <PageHeader
        title={code}
        aside={view !== undefined && <PlanStatusBadge status={view.plan.status} />}
        description={
          view === undefined
            ? undefined
            : `${view.totals.regionName} · ${t('plans.version', { number: view.plan.number })}`
        }
        back={<BackLink to="/plans">{t('plan.back')}</BackLink>}
      >
        {view !== undefined && (
          <>
            <Button
              variant="default"
              renderRoot={(root) => <Link {...root} to="/requirements" search={{ plan: code }} />}
            >
              {t('plan.explore')}
            </Button>
            <DownloadMenu hrefFor={(format) => planFile({ plan: code, region: view.totals.region, format })} />
          </>
        )}
      </PageHeader>
      <QueryView query={query}>{(data) => <Plan view={data} />}</QueryView>
    </>
  );
}

function Plan({ view }: { view: PlanView }) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const { with: against } = route.useSearch();
  const navigate = route.useNavigate();
  const others = useInfiniteQuery(plansQuery(view.plan.region, undefined));
  const sum = (code: string) => {
    const lines = view.totals.lines.filter(({ item }) => item === code);
    const over = (of: (line: (typeof lines)[number]) => number) => lines.reduce((all, line) => all + of(line), 0);
    return { total: over((l) => l.total), regular: over((l) => l.regular), reserve: over((l) => l.reserve) };
  };
  const ballots = sum('BALLOT');
  return (
    <PageStack>
      <PlanSteps view={view} ballots={ballots.total} />
      <Figures
        figures={[
          {
            label: t('plan.ballots'),
            value: format.number(ballots.total),
            hint: t('plan.ballotsHint', {
              regular: format.number(ballots.regular),
              reserve: format.number(ballots.reserve),
            }),
          },
          { label: t('plan.revote'), value: format.number(sum('BALLOT_PSU').total), hint: format.unit('sheet') },
          { label: t('plan.stations'), value: format.number(view.totals.stations) },
          { label: t('plan.voters'), value: format.number(view.totals.voters) },
        ]}
      />
      <SideBySide>
        <PageStack>
          <PlanComparisonView
            plan={view.plan}
            against={against}
            others={(others.data?.pages ?? [])
              .flatMap(({ items }) => items)
              .filter(({ code, region }) => code !== view.plan.code && region === view.plan.region)}
            onCompare={(code) => {
              void navigate({ to: '.', search: (current) => ({ ...current, with: code }) });
            }}
          />
        </PageStack>
        <PlanFacts view={view} />
      </SideBySide>
    </PageStack>
  );
}
