import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { LinkProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/app/context/session';
import { EmptyState } from '@/components/state-views';
import { leadTimesQuery } from '../api/get-lead-times';
import { overviewQuery, type OverviewSummary } from '../api/get-overview';
import { lateShipmentsQuery, openCasesQuery } from '../api/list-attention';
import { itemsQuery } from '../api/list-choices';
import { attentionOf } from '../model/attention';
import { ballots, unitOf } from '../model/choices';
import { isProvince, type Measure } from '../model/regions';
import { AttentionCard } from './attention-card';
import { ChainCard } from './chain-card';
import { ContestTable } from './contest-table';
import { FiveTepat } from './five-tepat';
import { MapCard } from './map-card';
import { RegionTable } from './region-table';
import { WhereCard } from './where-card';
import styles from './overview.module.css';

export interface OverviewDashboardProps {
  summary: OverviewSummary;
  item: string;
  contest?: string;
  /** The widest region of the reader: a province sees its map at every kabupaten/kota, too. */
  own: string;
  measure: Measure;
  isTable: boolean;
  onMeasure: (measure: Measure) => void;
  onTable: (isTable: boolean) => void;
  linkTo: (code: string) => LinkProps;
}

/** The five, the chain, the whereabouts, the map, what needs action, and every region. */
export function OverviewDashboard(props: OverviewDashboardProps) {
  const { summary, item, contest, own, linkTo } = props;
  const { t } = useTranslation('overview');
  const items = useQuery(itemsQuery).data ?? [];
  const unit = unitOf(items, item);
  const { region, total, regions, indicators } = summary;
  const isWholeProvince = isProvince(region);
  // On a phone the table of the map already lists the 38; fifteen columns of them would be a wall.
  const isNarrow = useMediaQuery('(max-width: 699px)', false, { getInitialValueInEffect: false });
  const hasNothing = total.orderedSheets === 0 && (total.requiredSheets ?? 0) === 0;
  if (hasNothing) return <EmptyState title={t('overview.empty')} hint={t('overview.emptyHint')} icon="document" />;
  return (
    <div className={styles.stack}>
      <FiveTepat indicators={indicators} region={region} isNarrowed={contest !== undefined || item !== ballots} />
      <div className={styles.two}>
        <ChainCard total={total} unit={unit} region={region} isWholeProvince={isWholeProvince} />
        <Where {...{ total, item, unit, region, contest, isWholeProvince }} />
      </div>
      <MapAndAttention {...props} />
      {isWholeProvince && isNarrow ? null : isWholeProvince ? (
        <RegionTable rows={regions} total={total} unit={unit} linkTo={linkTo} />
      ) : (
        <Contests {...{ region, item, contest, own }} />
      )}
    </div>
  );
}

function Where(props: Parameters<typeof WhereCard>[0]) {
  return useMay('reconciliation.read') ? <WhereCard {...props} /> : null;
}

function Contests(props: Parameters<typeof ContestTable>[0]) {
  return useMay('reconciliation.read') ? <ContestTable {...props} /> : null;
}

function MapAndAttention(props: OverviewDashboardProps) {
  const { summary, item, contest, own, measure, isTable, onMeasure, onTable, linkTo } = props;
  const { region, total } = summary;
  const hasMap = isProvince(own);
  const map = useQuery({ ...overviewQuery({ region: own, item, contest }), enabled: hasMap });
  const late = useQuery({ ...lateShipmentsQuery(region), enabled: useMay('shipments.read') });
  const cases = useQuery({ ...openCasesQuery(region), enabled: useMay('cases.read') });
  const ways = useQuery(leadTimesQuery(region));
  const misrouted = new Set(
    (cases.data ?? []).filter(({ kind }) => kind === 'misrouted').map(({ regionCode }) => regionCode),
  );
  const attention = (
    <AttentionCard
      items={attentionOf(late.data ?? [], cases.data ?? [], ways.data ?? [])}
      region={region}
      lateCount={total.lateShipments}
      caseCount={total.openCases}
    />
  );
  if (!hasMap) return attention;
  const rows = region === own ? summary.regions : (map.data?.regions ?? []);
  return (
    <div className={styles.wideTwo}>
      <MapCard
        regions={rows}
        selected={region === own ? undefined : region}
        {...{ misrouted, measure, isTable, onMeasure, onTable, linkTo }}
      />
      {attention}
    </div>
  );
}
