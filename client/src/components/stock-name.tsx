import { useTranslation } from 'react-i18next';
import { useStockLabel } from '@/app/context/contests';
import { ContestName } from './contest-name';

interface StockNameProps {
  /** Null for what belongs elsewhere: its finder is not told what it holds. */
  item: string | null | undefined;
  contest: string | null | undefined;
  /** `revote` is said in words: those sheets are kept apart and never counted with the others. */
  pool?: string | null;
}

/** A contest with its swatch, or an item that belongs to none. */
export function StockName({ item, contest, pool }: StockNameProps) {
  const { t } = useTranslation();
  const stockLabel = useStockLabel();
  if (item == null) return <>–</>;
  const { name, kind } = stockLabel(item, contest);
  const words = pool === 'revote' ? `${name} · ${t('pool.revote')}` : name;
  return kind === null ? <>{words}</> : <ContestName kind={kind}>{words}</ContestName>;
}
