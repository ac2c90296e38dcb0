import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/use-format';
import type { DamagedSheets } from '../api/types';
import { per10000 } from '../model/rate';
import styles from './sorting.module.css';

interface DamageBarsProps {
  damage: readonly DamagedSheets[];
  sortedSheets: number;
}

/** Sorted bars and the table in one: the most frequent reason first, count and rate at the end. */
export function DamageBars({ damage, sortedSheets }: DamageBarsProps) {
  const { t } = useTranslation('sorting');
  const format = useFormat();
  const most = damage[0]?.sheets ?? 0;
  if (damage.length === 0) return <p className="t-muted">{t('damage.none')}</p>;
  return (
    <table className={styles.bars}>
      <caption className="t-hidden">{t('damage.question')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('damage.title')}</th>
          <td aria-hidden="true" />
          <th scope="col">{t('damage.sheets')}</th>
          <th scope="col">{t('damage.rate')}</th>
        </tr>
      </thead>
      <tbody>
        {damage.map(({ reason, sheets }) => (
          <tr key={reason}>
            <th scope="row">{t(`damage.${reason}`)}</th>
            <td className={styles.barCell} aria-hidden="true">
              <i style={{ width: `${String((sheets / most) * 100)}%` }} />
            </td>
            <td>{format.number(sheets)}</td>
            <td>{format.number(per10000(sheets, sortedSheets) ?? 0)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
