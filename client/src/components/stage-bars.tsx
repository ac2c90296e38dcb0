import { Link, type LinkProps } from '@tanstack/react-router';
import type { Unit } from '@/i18n/format';
import { useFormat } from '@/i18n/use-format';
import { Icon, type IconName } from './icon';
import styles from './stage-bars.module.css';

export interface Stage {
  key: string;
  label: string;
  hint?: string;
  icon: IconName;
  value: number;
  link?: LinkProps;
}

interface StageBarsProps {
  stages: readonly Stage[];
  /** The whole that 100% stands for: the requirement. */
  whole: number;
  unit: Unit;
}

/** How far along the chain: one scale, number and share at the end; the last stage is the darkest. */
export function StageBars({ stages, whole, unit }: StageBarsProps) {
  const format = useFormat();
  return (
    <ol className={styles.list}>
      {stages.map(({ key, label, hint, icon, value, link }, index) => {
        const content = (
          <>
            <span className={styles.label}>
              <Icon name={icon} size={16} />
              <span>
                <b>{label}</b>
                {hint !== undefined && <small>{hint}</small>}
              </span>
            </span>
            <span className={styles.track} aria-hidden="true">
              <i
                style={{
                  width: `${String(whole > 0 ? Math.min((value / whole) * 100, 100) : 0)}%`,
                  background: index === stages.length - 1 ? 'var(--t-s4)' : 'var(--t-s2)',
                }}
              />
            </span>
            <span className={styles.value}>
              {format.number(value)}
              <span className="t-hidden"> {format.unit(unit, value)}</span>
            </span>
            <span className={styles.share}>{format.percent(value, whole)}</span>
          </>
        );
        return (
          <li key={key}>
            {link === undefined ? (
              <div className={styles.stage}>{content}</div>
            ) : (
              <Link {...link} className={styles.stage}>
                {content}
              </Link>
            )}
          </li>
        );
      })}
    </ol>
  );
}
