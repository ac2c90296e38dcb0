import { useTranslation } from 'react-i18next';
import { useStockLabel } from '@/app/context/contests';
import { ContestName } from './contest-name';

interface StockNameProps {
  item: string;
  contest: string | null | undefined;
  /** `revote` is said in words: those sheets are kept apart and never counted with the others. */
  pool?: string;
}

/** A contest with its swatch, or an item that belongs to none. */
export function StockName({ item, contest, pool }: StockNameProps) {
  const { t } = useTranslation();
  const { name, kind } = useStockLabel()(item, contest);
  const words = pool === 'revote' ? `${name} · ${t('pool.revote')}` : name;
  return kind === null ? <>{words}</> : <ContestName kind={kind}>{words}</ContestName>;
}
