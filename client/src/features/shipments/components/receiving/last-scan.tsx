import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/components/icon';
import { toneIcons } from '@/components/status-badge';
import type { ScanWords } from './use-scan-words';
import desk from '@/components/scan/scan-desk.module.css';

interface LastScanProps {
  words: ScanWords | undefined;
  onSendNow: () => void;
  /** What can be done about it. */
  children?: ReactNode;
}

/** The last scan, legible from two metres away. */
export function LastScan({ words, onSendNow, children }: LastScanProps) {
  const { t } = useTranslation('shipments');
  if (words === undefined) {
    return (
      <section className={desk.result} data-tone="none" aria-label={t('receiving.last')}>
        <div className={desk.resultHead}>
          <span className={desk.resultIcon}>
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
    <section className={desk.result} data-tone={tone} aria-label={t('receiving.last')} data-testid="last-scan">
      <div className={desk.resultHead}>
        <span className={desk.resultIcon}>
          <Icon name={icon ?? toneIcons[tone]} size={36} />
        </span>
        <div>
          <h2>{title}</h2>
          <p>
            <b className="t-code">{code}</b> {detail !== '' && `· ${detail}`}
          </p>
        </div>
        {isUncertain && (
          <Button variant="default" className={desk.resultAction} onClick={onSendNow}>
            {t('receiving.sendNow')}
          </Button>
        )}
      </div>
      {children}
    </section>
  );
}
