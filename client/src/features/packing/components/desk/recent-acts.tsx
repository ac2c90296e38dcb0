import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import desk from '@/components/scan/scan-desk.module.css';
import { StatusBadge, type Tone } from '@/components/status-badge';
import { useFormat } from '@/i18n/use-format';
import styles from '../packing.module.css';
import type { Act } from './use-packing-desk';

const shownMax = 10;
const tones: Record<Act['step'], Tone> = { fill: 'info', verify: 'info', seal: 'ok', empty: 'warn' };

interface RecentActsProps {
  acts: readonly Act[];
  onEmpty: (code: string) => void;
}

/** What was done at this desk, newest first. Nothing is deleted: a box is emptied with a reason. */
export function RecentActs({ acts, onEmpty }: RecentActsProps) {
  const { t } = useTranslation('packing');
  const format = useFormat();
  // A box is undone where it stands now: at its last act.
  const isLast = (act: Act) => acts.find(({ code }) => code === act.code) === act;
  return (
    <section className={`t-card ${desk.recent ?? ''}`} aria-labelledby="recent-acts">
      <header className={desk.cardHead}>
        <h2 id="recent-acts">{t('acts.title')}</h2>
        <span>{format.number(acts.length)}</span>
      </header>
      {acts.length === 0 ? (
        <p className={desk.nothing}>{t('acts.none')}</p>
      ) : (
        <table>
          <caption className="t-hidden">{t('acts.title')}</caption>
          <thead className="t-hidden">
            <tr>
              <th scope="col">{t('column.time')}</th>
              <th scope="col">{t('column.box')}</th>
              <th scope="col">{t('column.sheets')}</th>
              <th scope="col">{t('column.state')}</th>
            </tr>
          </thead>
          <tbody>
            {acts.slice(0, shownMax).map((act) => (
              <tr key={act.key}>
                <td className="t-code">{format.time(act.atMilliseconds, { seconds: true })}</td>
                <th scope="row" className="t-code">
                  {act.code}
                </th>
                <td className={desk.sheets}>{format.count(act.sheets, 'sheet')}</td>
                <td>
                  <span className={styles.actRow}>
                    <StatusBadge tone={tones[act.step]}>{t(`acts.${act.step}`)}</StatusBadge>
                    {act.step !== 'empty' && isLast(act) && (
                      <Button
                        variant="subtle"
                        size="compact-sm"
                        aria-label={`${t('empty.action')} ${act.code}`}
                        onClick={() => {
                          onEmpty(act.code);
                        }}
                      >
                        {t('empty.action')}
                      </Button>
                    )}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
