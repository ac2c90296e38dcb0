import { useTranslation } from 'react-i18next';
import { isProblem } from '@/api/problem';
import { Icon } from '@/components/icon';
import { useFormat } from '@/i18n/use-format';
import { signInCodes } from '../api/sign-in';
import styles from './sign-in.module.css';

/** Why the sign-in was refused and what to do; announced when it appears. */
export function Refusal({ error, step }: { error: unknown; step: 'credentials' | 'code' | 'change' }) {
  const { t } = useTranslation('identity');
  const { t: common } = useTranslation();
  const format = useFormat();
  if (error === null || error === undefined) return null;

  const describe = (): { text: string; isWarning: boolean } => {
    if (!isProblem(error)) return { text: common('state.broken'), isWarning: false };
    if (error.isLost) return { text: t('signIn.offline'), isWarning: true };
    if (error.code === signInCodes.locked) {
      const until = error.body.lockedUntil;
      if (typeof until !== 'string') return { text: t('signIn.locked'), isWarning: true };
      return { text: t('signIn.lockedUntil', { time: format.time(until, { withZone: true }) }), isWarning: true };
    }
    if (error.code === signInCodes.disabled) return { text: t('signIn.disabled'), isWarning: false };
    if (error.status === 429) return { text: common('state.throttled'), isWarning: true };
    if (error.status >= 500) return { text: common('state.broken'), isWarning: false };
    if (step === 'code') return { text: t('code.wrong'), isWarning: false };
    if (step === 'change') return { text: error.detail ?? t('change.tooShort'), isWarning: false };
    return { text: t('signIn.wrong'), isWarning: false };
  };

  const { text, isWarning } = describe();
  return (
    <div className={styles.refusal} data-tone={isWarning ? 'warn' : 'bad'} role="alert">
      <Icon name={isWarning ? 'clock' : 'bad'} />
      <span>{text}</span>
    </div>
  );
}
