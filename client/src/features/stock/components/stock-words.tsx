import { useTranslation } from 'react-i18next';
import { useStockLabel } from '@/app/context/contests';
import { StatusBadge, type Tone } from '@/components/status-badge';
import { StockName } from '@/components/stock-name';
import { unitNamed } from '@/i18n/format';
import { useFormat } from '@/i18n/use-format';
import { isBallot } from '../model/items';
import { otherStates } from '../model/quantities';
import { cartonPlaces, countStatuses, type CountStatus } from '../model/words';
import type { StockRow, StockTotal } from '../api/types';
import styles from './stock.module.css';

/** Ballots go by their contest and say below that they are ballots; other items have their contest below. */
export function StockLabel({ item, contest, pool }: { item: string; contest?: string | null; pool?: string }) {
  const { t } = useTranslation('stock');
  const { t: tc } = useTranslation();
  const poolName = tc(pool === 'revote' ? 'pool.revote' : 'pool.ordinary');
  if (isBallot(item)) {
    return (
      <>
        <StockName item={item} contest={contest} />
        {pool !== undefined && (
          <span className={styles.sub}>{contest == null ? poolName : t('sub.ballots', { pool: poolName })}</span>
        )}
      </>
    );
  }
  return (
    <>
      <StockName item={item} contest={null} />
      {contest != null && (
        <span className={styles.sub}>
          <StockName item="" contest={contest} />
        </span>
      )}
    </>
  );
}

/** The same in plain words, for titles and fields. */
export function useStockWords(): (item: string, contest?: string | null) => string {
  const label = useStockLabel();
  return (item, contest) => label(item, contest).name;
}

/** A number with its unit, or that it is being counted blind. */
export function Quantity({ value, unit }: { value: number | null | undefined; unit: string }) {
  const { t } = useTranslation('stock');
  const format = useFormat();
  if (value == null) return <StatusBadge tone="none">{t('state.counting')}</StatusBadge>;
  if (value === 0) return <span className={styles.zero}>0</span>;
  return <>{format.count(value, unitNamed(unit))}</>;
}

/** What is not simply good, in words with its number. */
export function OtherStates({ row }: { row: StockRow | StockTotal }) {
  const { t } = useTranslation('stock');
  const format = useFormat();
  const states = otherStates(row);
  if (states.length === 0) return <span className={styles.zero}>–</span>;
  return (
    <span className={styles.states}>
      {states.map(({ state, quantity }) => (
        <span key={state}>
          {t(`state.${state}`, { amount: quantity === null ? t('state.counting') : format.number(quantity) })}
        </span>
      ))}
    </span>
  );
}

const statusTones: Record<CountStatus, Tone> = { open: 'warn', firstTaken: 'info', agreed: 'warn', posted: 'ok' };

export function CountStatusBadge({ status }: { status: string }) {
  const { t } = useTranslation('stock');
  const known = countStatuses.find((one) => one === status) ?? 'open';
  return <StatusBadge tone={statusTones[known]}>{t(`countStatus.${known}`)}</StatusBadge>;
}

/** Where a carton stands, as the warehouse says it. */
export function usePlaceWords(): (place: string) => string {
  const { t } = useTranslation('stock');
  return (place) => {
    const known = [...cartonPlaces, 'emptied' as const].find((one) => one === place);
    return t(`place.${known ?? 'other'}`);
  };
}
