import { Link, type LinkProps } from '@tanstack/react-router';
import { useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { eastJava, type TilePlace } from './east-java';
import { Icon, type IconName } from './icon';
import { useFormat } from '@/i18n/use-format';
import { neighbour, type Direction } from './tile-neighbour';
import type { Tone } from './status-badge';
import styles from './tile-map.module.css';

export interface Tile {
  code: string;
  /** Nothing measured is a denominator of 0: hatched, never 0%. Of counts, the numerator is the count. */
  numerator: number;
  denominator: number;
  /** The worst thing there. */
  flag?: { tone: Extract<Tone, 'bad' | 'warn'>; icon: IconName; words: string };
}

/** A share of a whole in percent, or how many there are. */
export type TileKind = 'share' | 'count';

export interface TileMapProps {
  kind?: TileKind;
  /** What the numbers are: *Diterima dari kebutuhan, persen*. */
  label: string;
  tiles: readonly Tile[];
  /** What the value is called in a sentence: *diterima*, *kiriman terlambat*. */
  measure: string;
  /** What a tile without anything measured is called: *belum dikirim*. */
  notMeasured: string;
  selected?: string;
  linkTo: (code: string) => LinkProps;
}

const arrows: Record<string, Direction> = {
  ArrowLeft: 'west',
  ArrowRight: 'east',
  ArrowUp: 'north',
  ArrowDown: 'south',
};

/** The 38 kabupaten and kota as tiles in their places; a list of links for those who hear it. */
export function TileMap({ kind = 'share', label, tiles, measure, notMeasured, selected, linkTo }: TileMapProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLUListElement>(null);
  const byCode = new Map(tiles.map((tile) => [tile.code, tile]));
  const inReadingOrder = [...eastJava].sort((a, b) => a.row - b.row || a.column - b.column);

  const onKeyDown = (event: KeyboardEvent<HTMLUListElement>) => {
    const direction = arrows[event.key];
    const code = (event.target as HTMLElement).closest<HTMLElement>('[data-code]')?.dataset.code;
    const place = eastJava.find((candidate) => candidate.code === code);
    if (direction === undefined || place === undefined) return;
    event.preventDefault();
    const next = neighbour(eastJava, place, direction);
    if (next !== undefined) list.current?.querySelector<HTMLElement>(`[data-code="${next.code}"]`)?.focus();
  };

  return (
    <>
      <p className="t-hidden">{t('map.keys')}</p>
      <ul ref={list} className={styles.map} aria-label={label} onKeyDown={onKeyDown}>
        {inReadingOrder.map((place) => (
          <li key={place.code} style={{ gridColumn: place.column, gridRow: place.row }}>
            <MapTile
              kind={kind}
              place={place}
              tile={byCode.get(place.code) ?? { code: place.code, numerator: 0, denominator: 0 }}
              measure={measure}
              notMeasured={notMeasured}
              isSelected={place.code === selected}
              link={linkTo(place.code)}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

interface MapTileProps {
  kind: TileKind;
  place: TilePlace;
  tile: Tile;
  measure: string;
  notMeasured: string;
  isSelected: boolean;
  link: LinkProps;
}

function MapTile({ kind, place, tile, measure, notMeasured, isSelected, link }: MapTileProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const level = t(place.isCity ? 'map.city' : 'map.regency');
  const { numerator, denominator, flag } = tile;
  const isShare = kind === 'share';
  const isMeasured = denominator > 0;
  const amount = isShare ? format.percent(numerator, denominator) : format.number(numerator);
  const value = isMeasured ? `${amount} ${measure}` : notMeasured;
  const sentence = [`${level} ${place.name}`, value, flag?.words].filter(Boolean).join(', ');
  const basis = isShare && isMeasured ? ` (${format.number(numerator)} / ${format.number(denominator)})` : '';
  return (
    <Link
      {...link}
      data-code={place.code}
      className={styles.tile}
      data-scale={scaleOf(kind, numerator, denominator)}
      aria-current={isSelected ? 'true' : undefined}
      title={`${sentence}${basis}`}
    >
      <span className="t-hidden">{sentence}</span>
      <span className={styles.name} aria-hidden="true">
        {place.isCity && <em>Kota </em>}
        {place.hyphenated}
      </span>
      <span className={styles.value} aria-hidden="true">
        {isShare || !isMeasured ? format.tilePercent(numerator, denominator) : format.number(numerator)}
      </span>
      {flag !== undefined && (
        <span className={styles.flag} data-tone={flag.tone}>
          <Icon name={flag.icon} size={14} />
        </span>
      )}
    </Link>
  );
}

const shareSteps = [20, 45, 70, 100];
const countSteps = [1, 2, 3, 5];
const stepWords: Record<TileKind, readonly string[]> = {
  share: ['0–19', '20–44', '45–69', '70–99', '100'],
  count: ['0', '1', '2', '3–4', '≥ 5'],
};

/** The step of the scale, as the legend names it: floored, so that 100 is only what is whole. */
export function scaleOf(kind: TileKind, numerator: number, denominator: number): string {
  if (denominator <= 0) return 'none';
  const [value, steps] = kind === 'share' ? [(numerator * 100) / denominator, shareSteps] : [numerator, countSteps];
  return String(steps.filter((from) => value >= from).length);
}

interface TileLegendProps {
  kind?: TileKind;
  /** Left out where everything is measured. */
  notMeasured?: string;
  flags: readonly { tone: Tone; icon: IconName; words: string }[];
}

export function TileLegend({ kind = 'share', notMeasured, flags }: TileLegendProps) {
  return (
    <ul className={styles.legend}>
      {notMeasured !== undefined && (
        <li>
          <u className="t-hatch" />
          {notMeasured}
        </li>
      )}
      {stepWords[kind].map((words, step) => (
        <li key={words}>
          <u style={{ background: `var(--t-s${String(step)})` }} />
          {words}
        </li>
      ))}
      {flags.map(({ tone, icon, words }) => (
        <li key={words} style={{ color: `var(--t-${tone})` }}>
          <Icon name={icon} size={14} />
          {words}
        </li>
      ))}
    </ul>
  );
}
