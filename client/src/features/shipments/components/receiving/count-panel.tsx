import { TextInput } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/components/icon';
import { StockName } from '@/components/stock-name';
import { useFormat } from '@/i18n/use-format';
import type { Carton } from '../../api/types';
import { sheetsOf } from '../../model/count';
import { KeyButton } from '@/components/scan/key-button';
import { useDeskKeys } from '@/components/scan/use-desk-keys';
import { playScanSound } from '@/components/scan/sounds';
import { useScannerGuard } from '@/components/scan/use-scanner-guard';
import desk from '@/components/scan/scan-desk.module.css';

interface CountPanelProps {
  code: string;
  finding: 'counted' | 'sealBroken';
  carton: Carton | undefined;
  onCounted: (countedSheets: number, remark: string) => void;
  onCancel: () => void;
}

const refuse = () => {
  playScanSound('stop');
};

/** The sheets of one carton, counted before the witness. Enter decides nothing here; F9 or the button does. */
export function CountPanel({ code, finding, carton, onCounted, onCancel }: CountPanelProps) {
  const { t } = useTranslation('shipments');
  const format = useFormat();
  const [text, setText] = useState('');
  const [remark, setRemark] = useState('');
  const [hasTried, setHasTried] = useState(false);
  const guard = useScannerGuard(text, setText, refuse);
  const sheets = sheetsOf(text);
  const difference = sheets !== null && carton !== undefined ? sheets - (carton.packedSheets ?? 0) : null;

  const submit = useCallback(() => {
    setHasTried(true);
    if (sheets !== null) onCounted(sheets, remark);
  }, [sheets, remark, onCounted]);
  useDeskKeys(useMemo(() => ({ F9: submit }), [submit]));

  const tone = finding === 'sealBroken' ? 'bad' : 'warn';
  return (
    <section className={desk.result} data-tone={tone} aria-label={t(`count.${finding}`)} data-testid="count-panel">
      <div className={desk.resultHead}>
        <span className={desk.resultIcon}>
          <Icon name={finding === 'sealBroken' ? 'bad' : 'pencil'} size={36} />
        </span>
        <div>
          <h2>{t(`count.${finding}`)}</h2>
          <p>
            <b className="t-code">{code}</b>
            {carton !== undefined && (
              <>
                {' · '}
                <StockName item={carton.itemCode} contest={carton.contestCode} pool={carton.pool} />
                {' · '}
                {t('count.label', { amount: format.count(carton.packedSheets, 'sheet') })}
              </>
            )}
          </p>
        </div>
      </div>
      <div className={desk.countFields}>
        <TextInput
          size="lg"
          label={t('count.field')}
          value={text}
          inputMode="numeric"
          autoComplete="off"
          autoFocus
          onKeyDown={guard}
          onChange={(event) => {
            setText(event.currentTarget.value);
          }}
          rightSection={<span className={desk.unit}>{format.unit('sheet')}</span>}
          rightSectionWidth={72}
          error={hasTried && sheets === null ? t('count.needed') : undefined}
          description={
            difference === null
              ? t('count.hint')
              : difference === 0
                ? t('count.equal')
                : t(difference < 0 ? 'count.short' : 'count.over', {
                    amount: format.count(Math.abs(difference), 'sheet'),
                  })
          }
        />
        <TextInput
          size="lg"
          label={t('count.remark')}
          placeholder={t(`count.example.${finding}`)}
          value={remark}
          maxLength={1000}
          onChange={(event) => {
            setRemark(event.currentTarget.value);
          }}
        />
      </div>
      <div className={desk.resultActions}>
        <KeyButton isMain keyName="F9" onClick={submit}>
          {t('count.submit')}
        </KeyButton>
        <KeyButton keyName="Esc" onClick={onCancel}>
          {t('count.cancel')}
        </KeyButton>
      </div>
    </section>
  );
}
