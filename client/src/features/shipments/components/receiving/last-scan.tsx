import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/components/icon';
import { toneIcons } from '@/components/status-badge';
import type { ScanWords } from './use-scan-words';
import styles from './receiving.module.css';

/** The last scan, legible from two metres away. */
export function LastScan({ words, onSendNow }: { words: ScanWords | undefined; onSendNow: () => void }) {
  const { t } = useTranslation('shipments');
  if (words === undefined) {
    return (
      <section className={styles.result} data-tone="none" aria-label={t('receiving.last')}>
        <div className={styles.resultHead}>
          <span className={styles.resultIcon}>
            <Icon name="scan" size={36} />
          </span>
          <div>
            <h2>{t('receiving.start')}</h2>
            <p>{t('receiving.startHint')}</p>
          </div>
        </div>
      </section>
    );
  }
  const { tone, icon, title, code, detail, isUncertain } = words;
  return (
    <section className={styles.result} data-tone={tone} aria-label={t('receiving.last')} data-testid="last-scan">
      <div className={styles.resultHead}>
        <span className={styles.resultIcon}>
          <Icon name={icon ?? toneIcons[tone]} size={36} />
        </span>
        <div>
          <h2>{title}</h2>
          <p>
            <b className="t-code">{code}</b> {detail !== '' && `· ${detail}`}
          </p>
        </div>
        {isUncertain && (
          <Button variant="default" className={styles.resultAction} onClick={onSendNow}>
            {t('receiving.sendNow')}
          </Button>
        )}
      </div>
    </section>
  );
}
