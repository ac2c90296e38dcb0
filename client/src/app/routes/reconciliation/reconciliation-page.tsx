import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useStockLabel } from '@/app/context/contests';
import { useRegion } from '@/app/context/use-region';
import { Notice } from '@/components/notice';
import { PageHeader } from '@/components/page-header';
import { EmptyState, QueryView } from '@/components/state-views';
import { reconciliationQuery, type Reconciliation } from '@/features/reconciliation/api/get-reconciliation';
import { closingQuery, flowQuery } from '@/features/reconciliation/api/get-flow';
import { ClosingCard } from '@/features/reconciliation/components/closing-card';
import { DifferenceBadge } from '@/features/reconciliation/components/difference-badge';
import { FlowCard } from '@/features/reconciliation/components/flow-card';
import { OpenCasesCard } from '@/features/reconciliation/components/open-cases-card';
import { PlantsCard } from '@/features/reconciliation/components/plants-card';
import { ProofCard } from '@/features/reconciliation/components/proof-card';
import styles from '@/features/reconciliation/components/reconciliation.module.css';
import { WhereCard } from '@/features/reconciliation/components/where-card';
import { totalDifference } from '@/features/reconciliation/model/terms';

const route = getRouteApi('/app/reconciliation');

/** Where every sheet is; the terms are the proof, and the difference is zero. */
export function ReconciliationPage() {
  const { t } = useTranslation('reconciliation');
  const { region } = useRegion();
  const { contest } = route.useSearch();
  const whole = useQuery(reconciliationQuery(region));
  const part = useQuery({ ...reconciliationQuery(region, contest), enabled: contest !== undefined });
  const query = contest === undefined ? whole : part;
  const difference = query.data === undefined ? null : totalDifference([...query.data.contests, ...query.data.plants]);
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        aside={difference === null ? undefined : <DifferenceBadge difference={difference} />}
      >
        {whole.data !== undefined && <ContestFilter all={whole.data} contest={contest} />}
      </PageHeader>
      <QueryView query={query}>
        {({ contests, plants }) =>
          contests.length === 0 && plants.length === 0 ? (
            <div className="t-card">
              <EmptyState title={t('empty')} hint={t('emptyHint')} icon="scale" />
            </div>
          ) : (
            <div className={styles.stack}>
              <div className={styles.top}>
                <WhereCard contests={contests} />
                <OpenCasesCard contests={contests} />
              </div>
              <Flows
                region={region}
                contest={contest}
                contestCount={new Set(contests.map((row) => row.contest)).size}
              />
              <ProofCard contests={contests} />
              {plants.length > 0 && <PlantsCard plants={plants} />}
              {contest === undefined && <Closing region={region} />}
            </div>
          )
        }
      </QueryView>
    </>
  );
}

const flowsMax = 3;

/** Few contests show their flows at once; a province asks for one of them first. */
function Flows({
  region,
  contest,
  contestCount,
}: {
  region: string;
  contest: string | undefined;
  contestCount: number;
}) {
  const { t } = useTranslation('reconciliation');
  const isFew = contest !== undefined || contestCount <= flowsMax;
  const query = useQuery({ ...flowQuery(region, contest), enabled: isFew });
  if (!isFew) return <Notice tone="info">{t('flow.choose')}</Notice>;
  return (
    <QueryView query={query}>
      {({ contests }) => (
        <>
          {contests.map((flow) => (
            <FlowCard key={`${flow.contest ?? ''}|${flow.pool}|${flow.item}`} flow={flow} />
          ))}
        </>
      )}
    </QueryView>
  );
}

function Closing({ region }: { region: string }) {
  const query = useQuery(closingQuery(region));
  return <QueryView query={query}>{(board) => <ClosingCard board={board} />}</QueryView>;
}

function ContestFilter({ all, contest }: { all: Reconciliation; contest: string | undefined }) {
  const { t } = useTranslation('reconciliation');
  const { t: tc } = useTranslation();
  const stockLabel = useStockLabel();
  const navigate = useNavigate();
  const codes = [...new Set(all.contests.flatMap(({ contest: code }) => (code == null ? [] : [code])))];
  if (codes.length < 2) return null;
  return (
    <NativeSelect
      aria-label={t('filter')}
      value={contest ?? ''}
      onChange={(event) => {
        const next = event.currentTarget.value || undefined;
        void navigate({ to: '.', search: (current: object) => ({ ...current, contest: next }), replace: true });
      }}
      data={[
        { value: '', label: tc('contest.all') },
        ...codes.map((code) => ({ value: code, label: stockLabel('', code).name })),
      ]}
    />
  );
}
