import { useMediaQuery } from '@mantine/hooks';
import type { LinkProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Card } from '@/components/card';
import type { IconName } from '@/components/icon';
import { TileLegend, TileMap, type Tile, type TileMapProps } from '@/components/tile-map';
import { TileTable } from '@/components/tile-table';
import type { RegionProgress } from '../api/get-overview';
import { flagOf, type Flag } from '../model/attention';
import { kabupatenOf, measures, shareReceived, type Measure } from '../model/regions';
import { Switch } from './switch';

const flagLooks: Record<Flag, { tone: 'bad' | 'warn'; icon: IconName }> = {
  late: { tone: 'bad', icon: 'clock' },
  misrouted: { tone: 'warn', icon: 'misrouted' },
  case: { tone: 'warn', icon: 'warn' },
};

interface MapCardProps {
  regions: readonly RegionProgress[];
  /** Kabupaten/kota with an open misrouted carton. */
  misrouted: ReadonlySet<string>;
  measure: Measure;
  isTable: boolean;
  onMeasure: (measure: Measure) => void;
  onTable: (isTable: boolean) => void;
  selected?: string;
  linkTo: (code: string) => LinkProps;
}

/** The 38 in their places, or as a table worst first; phones always show the table. */
export function MapCard(props: MapCardProps) {
  const { regions, misrouted, measure, isTable, onMeasure, onTable, selected, linkTo } = props;
  const { t } = useTranslation('overview');
  const isNarrow = useMediaQuery('(max-width: 699px)', false, { getInitialValueInEffect: false });
  const flag = (row: RegionProgress): Tile['flag'] => {
    const code = flagOf(row, misrouted);
    return code === null ? undefined : { ...flagLooks[code], words: t(`map.flag.${code}`) };
  };
  const map: TileMapProps = {
    kind: measure === 'received' ? 'share' : 'count',
    label: `${t(`map.title.${measure}`)}, ${t(`map.unit.${measure}`)}`,
    measure: t(`map.words.${measure}`),
    notMeasured: t('map.notMeasured'),
    tiles: kabupatenOf(regions).map((row) => ({ code: row.code, ...amountOf(row, measure), flag: flag(row) })),
    selected,
    linkTo,
  };
  return (
    <Card
      title={t(`map.title.${measure}`)}
      note={t(`map.unit.${measure}`)}
      aside={
        <>
          <Switch
            label={t('map.measure')}
            value={measure}
            onChange={onMeasure}
            data={measures.map((value) => ({ value, label: t(`map.${value}`) }))}
          />
          {!isNarrow && (
            <Switch
              label={t('map.view')}
              value={isTable ? 'table' : 'tiles'}
              onChange={(value) => {
                onTable(value === 'table');
              }}
              data={[
                { value: 'tiles', label: t('map.tiles') },
                { value: 'table', label: t('action.table', { ns: 'common' }) },
              ]}
            />
          )}
        </>
      }
    >
      {isTable || isNarrow ? (
        <TileTable {...map} />
      ) : (
        <>
          <TileMap {...map} />
          <TileLegend
            kind={map.kind}
            notMeasured={measure === 'received' ? map.notMeasured : undefined}
            flags={(['late', 'misrouted', 'case'] as const).map((code) => ({
              ...flagLooks[code],
              words: t(`map.flag.${code}`),
            }))}
          />
        </>
      )}
    </Card>
  );
}

/** Late shipments and cases are counted everywhere: zero is an answer there. */
function amountOf(row: RegionProgress, measure: Measure): { numerator: number; denominator: number } {
  if (measure === 'received') return shareReceived(row);
  return { numerator: measure === 'late' ? row.lateShipments : row.openCases, denominator: 1 };
}
