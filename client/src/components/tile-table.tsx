import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/use-format';
import { eastJava, placeName } from './east-java';
import { StatusBadge } from './status-badge';
import type { Tile, TileMapProps } from './tile-map';
import styles from './tile-table.module.css';

/** The same data as the tile map, worst first: for phones, and for whoever would rather read a table. */
export function TileTable({ kind = 'share', label, tiles, notMeasured, linkTo }: TileMapProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const names = new Map(eastJava.map((place) => [place.code, placeName(place)]));
  const share = ({ numerator, denominator }: { numerator: number; denominator: number }) =>
    denominator > 0 ? numerator / denominator : -1;
  const severity = ({ flag }: { flag?: { tone: string } }) => (flag === undefined ? 2 : flag.tone === 'bad' ? 0 : 1);
  const worse = (a: Tile, b: Tile) => (kind === 'share' ? share(a) - share(b) : b.numerator - a.numerator);
  const worstFirst = [...tiles].sort((a, b) => severity(a) - severity(b) || worse(a, b));
  return (
    <table className={styles.table}>
      <caption className="t-hidden">{label}</caption>
      <thead>
        <tr>
          <th scope="col">{t('shell.region.column')}</th>
          <th scope="col">
            <span className="t-hidden">{label}</span>
          </th>
          <th scope="col">{kind === 'share' ? '%' : t('table.count')}</th>
        </tr>
      </thead>
      <tbody>
        {worstFirst.map((tile) => (
          <tr key={tile.code}>
            <th scope="row">
              <Link {...linkTo(tile.code)}>{names.get(tile.code) ?? tile.code}</Link>
            </th>
            <td>
              {tile.flag !== undefined && (
                <StatusBadge tone={tile.flag.tone} icon={tile.flag.icon}>
                  {tile.flag.words}
                </StatusBadge>
              )}
              {tile.denominator <= 0 && <StatusBadge tone="none">{notMeasured}</StatusBadge>}
            </td>
            <td className={styles.value}>
              {kind === 'share' || tile.denominator <= 0
                ? format.percent(tile.numerator, tile.denominator)
                : format.number(tile.numerator)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
