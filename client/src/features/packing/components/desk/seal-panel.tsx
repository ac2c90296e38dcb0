import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWrite } from '@/api/use-write';
import { RefusalNotice } from '@/components/notice';
import { KeyButton } from '@/components/scan/key-button';
import desk from '@/components/scan/scan-desk.module.css';
import { ScanField } from '@/components/scan/scan-field';
import { playScanSound } from '@/components/scan/sounds';
import { useDeskKeys } from '@/components/scan/use-desk-keys';
import { useFormat } from '@/i18n/use-format';
import { sealBox } from '../../api/writes';
import { serialFault } from '../../model/serials';
import styles from '../packing.module.css';
import { BoxTitle, Panel } from './panel';
import type { Active } from './use-packing-desk';

interface SealPanelProps {
  active: Active;
  sealsPerBox: number;
  onDone: (seals: readonly string[]) => void;
  onCancel: () => void;
}

/** The serial numbers of a verified box, scanned one after another; F9 seals it. */
export function SealPanel({ active, sealsPerBox, onDone, onCancel }: SealPanelProps) {
  const { t } = useTranslation('packing');
  const format = useFormat();
  const [serials, setSerials] = useState<readonly string[]>([]);
  const [said, setSaid] = useState('');
  const write = useWrite(sealBox, {
    onSuccess: () => {
      onDone(serials);
    },
    onError: () => {
      playScanSound('stop');
    },
  });
  const { mutate, isPending } = write;
  const missing = sealsPerBox - serials.length;
  const scan = useCallback(
    (text: string) => {
      const fault = serialFault(serials, text, sealsPerBox);
      playScanSound(fault === null ? 'accepted' : 'stop');
      setSaid(
        fault === null
          ? t('desk.sealCount', { scanned: format.number(serials.length + 1), all: format.number(sealsPerBox) })
          : t(`desk.serialFault.${fault}`, { serial: text }),
      );
      if (fault === null) setSerials([...serials, text]);
    },
    [serials, sealsPerBox, t, format],
  );
  const submit = useCallback(() => {
    if (isPending) return;
    if (missing > 0) {
      playScanSound('stop');
      setSaid(t('desk.sealsMissing', { amount: format.count(missing, 'seal') }));
    } else mutate({ code: active.box.code, seals: [...serials] });
  }, [isPending, missing, mutate, active.box.code, serials, t, format]);
  const keys = useMemo(
    () => ({
      F9: submit,
      Escape: onCancel,
      F3: () => {
        setSerials((before) => before.slice(0, -1));
      },
    }),
    [submit, onCancel],
  );
  useDeskKeys(keys);
  return (
    <>
      <ScanField
        label={t('desk.sealField')}
        placeholder={t('desk.sealPlaceholder', {
          number: format.number(Math.min(serials.length + 1, sealsPerBox)),
          all: format.number(sealsPerBox),
        })}
        onScan={scan}
        announcement={said}
      />
      <Panel
        tone={missing > 0 ? 'info' : 'ok'}
        icon="seal"
        title={t('desk.sealTitle', { scanned: format.number(serials.length), all: format.number(sealsPerBox) })}
        detail={<BoxTitle active={active} />}
        label={t('desk.step.seal')}
        testId="seal-panel"
      >
        {said !== '' && <p className={styles.panelNote}>{said}</p>}
        {serials.length > 0 && (
          <ol className={styles.serials} aria-label={t('desk.serials')}>
            {serials.map((serial) => (
              <li key={serial} className="t-code">
                {serial}
              </li>
            ))}
          </ol>
        )}
        <div className={desk.resultActions}>
          <KeyButton isMain keyName="F9" onClick={submit}>
            {t('desk.submit.seal')}
          </KeyButton>
          <KeyButton keyName="F3" isDisabled={serials.length === 0} onClick={keys.F3}>
            {t('desk.lastSerialOff')}
          </KeyButton>
          <KeyButton keyName="Esc" onClick={onCancel}>
            {t('desk.cancel')}
          </KeyButton>
          <RefusalNotice error={write.error} />
        </div>
      </Panel>
    </>
  );
}
