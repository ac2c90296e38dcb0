import { useTranslation } from 'react-i18next';
import { isProblem } from '@/api/problem';
import { useProblemText } from '@/i18n/use-problem-text';
import { Icon } from '@/components/icon';
import { useFormat } from '@/i18n/use-format';
import { signInCodes } from '../api/sign-in';
import styles from './sign-in.module.css';

/** Why the sign-in was refused and what to do; announced when it appears. */
export function Refusal({ error }: { error: unknown }) {
  const { t } = useTranslation('identity');
  const format = useFormat();
  const problemText = useProblemText();
  if (error === null || error === undefined) return null;

  const describe = (problem: unknown): string => {
    if (!isProblem(problem)) return problemText(problem);
    if (problem.isLost) return t('signIn.offline');
    const until = problem.facts.lockedUntil;
    if (problem.code === signInCodes.locked && typeof until === 'string') {
      return t('signIn.lockedUntil', { time: format.time(until, { withZone: true }) });
    }
    return problemText(problem);
  };
  const isWarning = isProblem(error) && (error.isLost || error.status === 429);
  const text = describe(error);
  return (
    <div className={styles.refusal} data-tone={isWarning ? 'warn' : 'bad'} role="alert">
      <Icon name={isWarning ? 'clock' : 'bad'} />
      <span>{text}</span>
    </div>
  );
}
