import { Link, type LinkProps } from '@tanstack/react-router';
import type { Unit } from '@/i18n/format';
import { useFormat } from '@/i18n/use-format';
import { ShareBar, ShareKey, type Fill } from './share-bar';
import styles from './stacked-bar.module.css';

export interface StackedPart {
  key: string;
  label: string;
  value: number;
  fill: Fill;
  link?: LinkProps;
}

interface StackedBarProps {
  /** Says what is asked, for those who do not see the bar. */
  label: string;
  parts: readonly StackedPart[];
  /** `Jumlah = dipesan` */
  totalLabel: string;
  unit: Unit;
}

/** Where each sheet is: one bar, and the table that sums to the whole. The table is the proof. */
export function StackedBar({ label, parts, totalLabel, unit }: StackedBarProps) {
  const format = useFormat();
  const total = parts.reduce((sum, part) => sum + part.value, 0);
  return (
    <>
      <div className={styles.bar}>
        <ShareBar label={label} shares={parts} height={22} />
      </div>
      <table className={styles.table}>
        <caption className="t-hidden">
          {label} ({format.unit(unit)})
        </caption>
        <tbody>
          {parts.map(({ key, label: name, value, fill, link }) => (
            <tr key={key}>
              <th scope="row">
                <ShareKey fill={fill} />
                {link === undefined ? name : <Link {...link}>{name}</Link>}
              </th>
              <td>{format.number(value)}</td>
              <td className="t-muted">{value < 0 ? '' : format.percent(value, total)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{totalLabel}</th>
            <td>{format.number(total)}</td>
            <td>{format.percent(total, total)}</td>
          </tr>
        </tfoot>
      </table>
    </>
  );
}
