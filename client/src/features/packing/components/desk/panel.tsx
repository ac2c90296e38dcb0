import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon, type IconName } from '@/components/icon';
import desk from '@/components/scan/scan-desk.module.css';
import { toneIcons, type Tone } from '@/components/status-badge';
import { ContestLabel } from '../contest-label';
import { stationText } from '../packing-matrix';
import type { Active } from './use-packing-desk';
import type { DeskWords } from './use-desk-words';

interface PanelProps {
  tone: Tone;
  icon: IconName;
  title: string;
  detail: ReactNode;
  label: string;
  testId: string;
  children?: ReactNode;
}

/** The large card in the middle of the desk, legible from two metres away. */
export function Panel({ tone, icon, title, detail, label, testId, children }: PanelProps) {
  return (
    <section className={desk.result} data-tone={tone} aria-label={label} data-testid={testId}>
      <div className={desk.resultHead}>
        <span className={desk.resultIcon}>
          <Icon name={icon} size={36} />
        </span>
        <div>
          <h2>{title}</h2>
          <p>{detail}</p>
        </div>
      </div>
      {children}
    </section>
  );
}

/** Which box is in hand: station and contest large, the code small. */
export function BoxTitle({ active: { row, box } }: { active: Active }) {
  const { t } = useTranslation('packing');
  return (
    <>
      <b>{t('station', { number: stationText(row.stationNumber) })}</b> · <ContestLabel code={box.contestCode} /> ·{' '}
      <span className="t-code">{box.code}</span>
    </>
  );
}

/** What was said of the last box, or how to begin. */
export function LastWords({ words, children }: { words: DeskWords | null; children?: ReactNode }) {
  const { t } = useTranslation('packing');
  if (words === null) {
    return (
      <Panel
        tone="none"
        icon="scan"
        title={t('desk.start')}
        detail={t('desk.startHint')}
        label={t('desk.last')}
        testId="desk-start"
      />
    );
  }
  return (
    <Panel
      tone={words.tone}
      icon={words.icon ?? toneIcons[words.tone]}
      title={words.title}
      detail={words.detail}
      label={t('desk.last')}
      testId="desk-result"
    >
      {words.label !== undefined && <div className={desk.resultActions}>{children}</div>}
    </Panel>
  );
}
