import { useCallback } from 'react';
import { useStockLabel } from '@/app/context/contests';
import { StockName } from '@/components/stock-name';

const ballot = 'BALLOT';

/** A contest with the swatch of its paper. */
export function ContestLabel({ code }: { code: string }) {
  return <StockName item={ballot} contest={code} />;
}

/** Its name alone, where there is no room for a swatch. */
export function useContestName(): (code: string) => string {
  const label = useStockLabel();
  return useCallback((code) => label(ballot, code).name, [label]);
}
