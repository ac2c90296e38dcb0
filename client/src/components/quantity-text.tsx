import type { Unit } from '@/i18n/format';
import { useFormat } from '@/i18n/use-format';

interface QuantityTextProps {
  value: number;
  unit: Unit;
  /** Shows the sign: a difference, not an amount. */
  isDifference?: boolean;
}

/** A number with its unit, never broken across lines. */
export function QuantityText({ value, unit, isDifference = false }: QuantityTextProps) {
  const format = useFormat();
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      {isDifference ? format.difference(value, unit) : format.count(value, unit)}
    </span>
  );
}
