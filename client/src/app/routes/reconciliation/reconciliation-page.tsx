import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useStockLabel } from '@/app/context/contests';
import { useRegion } from '@/app/context/use-region';
import { PageHeader } from '@/components/page-header';
import { EmptyState, QueryView } from '@/components/state-views';
import { reconciliationQuery, type Reconciliation } from '@/features/reconciliation/api/get-reconciliation';
import { DifferenceBadge } from '@/features/reconciliation/components/difference-badge';
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
              <ProofCard contests={contests} />
              {plants.length > 0 && <PlantsCard plants={plants} />}
            </div>
          )
        }
      </QueryView>
    </>
  );
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
