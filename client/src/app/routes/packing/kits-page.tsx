import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useContests } from '@/app/context/contests';
import { levelOf } from '@/app/context/regions';
import { useMay } from '@/app/context/session';
import { isWithin, useRegion } from '@/app/context/use-region';
import { Notice } from '@/components/notice';
import { PageHeader } from '@/components/page-header';
import { PageStack, SideBySide } from '@/components/stack';
import { EmptyState, QueryView } from '@/components/state-views';
import { kitsQuery } from '@/features/packing/api/reads';
import { ContestFilter } from '@/features/packing/components/contest-filter';
import { AssembleCard, BillOfMaterials, KitFigures, MakeKitsCard } from '@/features/packing/components/kit-cards';
import { PackingTabs } from './packing-tabs';

const route = getRouteApi('/app/packing/kits');

export function KitsPage() {
  const { t } = useTranslation('packing');
  const { region } = useRegion();
  const navigate = useNavigate();
  const search = route.useSearch();
  const contests = useContests().filter((one) => isWithin(region, one.region));
  const contest = contests.find(({ code }) => code === search.contest) ?? contests[0];
  return (
    <>
      <PageHeader title={t('kits.title')} description={t('kits.description')}>
        {levelOf(region) !== 'province' && (
          <ContestFilter
            region={region}
            value={contest?.code}
            onChange={(next) =>
              void navigate({ to: '.', search: (current: object) => ({ ...current, contest: next }), replace: true })
            }
          />
        )}
      </PageHeader>
      <PackingTabs />
      {levelOf(region) === 'province' || contest === undefined ? (
        <EmptyState title={t('kits.title')} hint={t('kits.pickRegency')} icon="pin" />
      ) : (
        <Kits key={contest.code} region={region} contest={contest.code} />
      )}
    </>
  );
}

/** The stock is the regency's; kits are made for the region of the page. */
function Kits({ region, contest }: { region: string; contest: string }) {
  const { t } = useTranslation('packing');
  const regency = region.split('.').slice(0, 2).join('.');
  const mayPack = useMay('boxes.pack');
  const query = useQuery(kitsQuery(regency, contest));
  return (
    <QueryView query={query}>
      {(stock) => (
        <PageStack>
          <KitFigures stock={stock} />
          {stock.possibleKits == null && <Notice tone="info">{t('kits.notKept')}</Notice>}
          <SideBySide>
            <BillOfMaterials stock={stock} />
            {mayPack && (
              <PageStack>
                {stock.possibleKits != null && <MakeKitsCard region={region} contest={contest} />}
                <AssembleCard region={regency} />
              </PageStack>
            )}
          </SideBySide>
        </PageStack>
      )}
    </QueryView>
  );
}
