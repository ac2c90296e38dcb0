import { useQuery } from '@tanstack/react-query';
import type { LinkProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRegionName } from '@/app/context/regions';
import { useRegion } from '@/app/context/use-region';
import { PageHeader } from '@/components/page-header';
import { QueryView } from '@/components/state-views';
import { useFormat } from '@/i18n/use-format';
import { balanceQuery } from '../api/get-balance';
import { overviewQuery } from '../api/get-overview';
import { itemsQuery, regionFactsQuery } from '../api/list-choices';
import { revoteOf } from '../model/chain';
import { ballots, unitOf } from '../model/choices';
import { reportingRegion, type Measure } from '../model/regions';
import { OverviewDashboard } from './overview-dashboard';
import { OverviewFilters } from './overview-filters';

/** What the address says beside the region. */
export interface OverviewSearch {
  item?: string;
  contest?: string;
  measure?: Measure;
  view?: 'table';
}

interface OverviewViewProps {
  search: OverviewSearch;
  onSearch: (change: OverviewSearch) => void;
  linkTo: (region: string) => LinkProps;
}

export function OverviewView({ search, onSearch, linkTo }: OverviewViewProps) {
  const scope = useRegion();
  const [region, own] = [reportingRegion(scope.region), reportingRegion(scope.own)];
  const item = search.item ?? ballots;
  const { contest } = search;
  const summary = useQuery(overviewQuery({ region, item, contest }));
  return (
    <>
      <Header region={region} item={item} contest={contest} asOf={summary.data?.asOf}>
        <OverviewFilters
          {...{ region, item, contest }}
          onItem={(next) => {
            onSearch({ item: next });
          }}
          onContest={(next) => {
            onSearch({ contest: next });
          }}
        />
      </Header>
      <QueryView query={summary}>
        {(data) => (
          <OverviewDashboard
            {...{ summary: data, item, contest, own, linkTo }}
            measure={search.measure ?? 'received'}
            isTable={search.view === 'table'}
            onMeasure={(measure) => {
              onSearch({ measure: measure === 'received' ? undefined : measure });
            }}
            onTable={(isTable) => {
              onSearch({ view: isTable ? 'table' : undefined });
            }}
          />
        )}
      </QueryView>
    </>
  );
}

interface HeaderProps {
  region: string;
  item: string;
  contest?: string;
  asOf?: string;
  children: React.ReactNode;
}

/** What the figures are of, how old they are, and what stands apart in them. */
function Header({ region, item, contest, asOf, children }: HeaderProps) {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const name = useRegionName(region);
  const facts = useQuery(regionFactsQuery(region)).data;
  const balance = useQuery(balanceQuery(region, contest)).data;
  const items = useQuery(itemsQuery).data ?? [];
  const kind = items.find(({ code }) => code === item);
  const revote = balance === undefined ? 0 : revoteOf(balance, item);
  const description = [
    kind === undefined ? undefined : format.language === 'id' ? kind.nameId : kind.nameEn,
    facts === undefined
      ? undefined
      : t('overview.basis', {
          stations: format.count(facts.counts.stations, 'station'),
          voters: format.count(facts.voters, 'voter'),
        }),
  ];
  const note = [
    asOf === undefined ? undefined : t('state.asOf', { ns: 'common', time: format.dateTime(asOf, { weekday: true }) }),
    revote > 0 ? t('overview.revote', { amount: format.count(revote, unitOf(items, item)) }) : undefined,
  ];
  return (
    <PageHeader title={t('overview.title', { name })} description={joined(description)} note={joined(note)}>
      {children}
    </PageHeader>
  );
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(' · ');
}
