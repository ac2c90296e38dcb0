import { useTranslation } from 'react-i18next';
import { Icon } from '@/components/icon';
import styles from './import-steps.module.css';

export const importSteps = ['file', 'check', 'apply'] as const;
export type ImportStep = (typeof importSteps)[number];

/** Where one is among the three steps; done ones wear the tick. */
export function ImportSteps({ step, isFinished = false }: { step: ImportStep; isFinished?: boolean }) {
  const { t } = useTranslation('regions');
  const at = importSteps.indexOf(step);
  return (
    <ol className={styles.steps} aria-label={t('import.steps.label')}>
      {importSteps.map((name, index) => {
        const isDone = index < at || isFinished;
        const isCurrent = index === at && !isFinished;
        return (
          <li key={name} data-done={isDone || undefined} aria-current={isCurrent ? 'step' : undefined}>
            <span className={styles.dot} aria-hidden="true">
              {isDone ? <Icon name="check" size={14} /> : index + 1}
            </span>
            {t(`import.steps.${name}`)}
            {isDone && <span className="t-hidden"> ({t('import.done')})</span>}
          </li>
        );
      })}
    </ol>
  );
}
