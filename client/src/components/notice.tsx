import type { ReactNode } from 'react';
import { useProblemText } from '@/i18n/use-problem-text';
import { Icon, type IconName } from './icon';
import { toneIcons, type Tone } from './status-badge';
import styles from './notice.module.css';

interface NoticeProps {
  tone: Tone;
  icon?: IconName;
  /** Announced when it appears: for refusals and results, not for standing hints. */
  isAlert?: boolean;
  children: ReactNode;
  action?: ReactNode;
}

/** A sentence in its place on the page: shape, words and colour together. */
export function Notice({ tone, icon, isAlert = false, children, action }: NoticeProps) {
  return (
    <div className={styles.notice} data-tone={tone} role={isAlert ? 'alert' : undefined}>
      <Icon name={icon ?? toneIcons[tone]} />
      <div className={styles.words}>{children}</div>
      {action}
    </div>
  );
}

/** Why the server refused what was just asked for; nothing while it has not. */
export function RefusalNotice({ error }: { error: unknown }) {
  const problemText = useProblemText();
  if (error === null || error === undefined) return null;
  return (
    <Notice tone="bad" isAlert>
      {problemText(error)}
    </Notice>
  );
}
