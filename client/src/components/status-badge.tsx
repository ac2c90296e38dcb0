import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';
import styles from './status-badge.module.css';

/** Ordered by severity wherever they stand together. */
export const tones = ['bad', 'warn', 'info', 'ok', 'none'] as const;
export type Tone = (typeof tones)[number];

export const toneIcons: Record<Tone, IconName> = {
  bad: 'bad',
  warn: 'warn',
  info: 'underway',
  ok: 'ok',
  none: 'none',
};

interface StatusBadgeProps {
  tone: Tone;
  /** Late wears the clock, misrouted the opposed arrows; else the tone's own shape. */
  icon?: IconName;
  children: ReactNode;
}

/** Shape, word and colour together: colour never speaks alone. */
export function StatusBadge({ tone, icon, children }: StatusBadgeProps) {
  return (
    <span className={styles.badge} data-tone={tone}>
      <Icon name={icon ?? toneIcons[tone]} size={14} />
      {children}
    </span>
  );
}
