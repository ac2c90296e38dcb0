import type { Carton } from '../api/types';
import { balanceOf, isForeign, stockOf } from './manifest';

export interface SlipSums {
  cartons: number;
  receivedCartons: number;
  manifestSheets: number;
  receivedSheets: number;
  /** Counted short, and what did not arrive. */
  shortSheets: number;
  overSheets: number;
}

export interface SlipLine extends SlipSums {
  key: string;
  itemCode: string;
  contestCode: string | null;
  pool: string;
}

/** One line per contest; each holds: delivery note = received + short − over. */
export function slipLinesOf(cartons: readonly Carton[]): SlipLine[] {
  const listed = cartons.filter((carton) => !isForeign(carton));
  return stockOf(listed).map(({ itemCode, contestCode, pool }) => {
    const own = listed.filter(
      (carton) => carton.itemCode === itemCode && carton.contestCode === contestCode && carton.pool === pool,
    );
    const balance = balanceOf(own);
    return {
      key: `${itemCode}|${contestCode ?? ''}|${pool}`,
      itemCode,
      contestCode: contestCode ?? null,
      pool,
      cartons: own.length,
      receivedCartons: own.length - balance.remainingCartons,
      manifestSheets: balance.manifestSheets,
      receivedSheets: balance.receivedSheets,
      shortSheets: balance.shortSheets + balance.remainingSheets,
      overSheets: balance.overSheets,
    };
  });
}

export function sumOf(lines: readonly SlipLine[]): SlipSums {
  const sum = (value: (line: SlipLine) => number) => lines.reduce((total, line) => total + value(line), 0);
  return {
    cartons: sum((line) => line.cartons),
    receivedCartons: sum((line) => line.receivedCartons),
    manifestSheets: sum((line) => line.manifestSheets),
    receivedSheets: sum((line) => line.receivedSheets),
    shortSheets: sum((line) => line.shortSheets),
    overSheets: sum((line) => line.overSheets),
  };
}
