import { TextInput } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWrite } from '@/api/use-write';
import { RefusalNotice } from '@/components/notice';
import { KeyButton } from '@/components/scan/key-button';
import desk from '@/components/scan/scan-desk.module.css';
import { playScanSound } from '@/components/scan/sounds';
import { useDeskKeys } from '@/components/scan/use-desk-keys';
import { useScannerGuard } from '@/components/scan/use-scanner-guard';
import { useFormat } from '@/i18n/use-format';
import { fillBox, verifyBox } from '../../api/writes';
import type { PackListContest } from '../../api/types';
import { sheetsOf } from '../../model/count';
import { exceptionsOf, type ExceptionDraft } from '../../model/exceptions';
import { partsOf } from '../../model/reserve';
import { isBoxLabel } from '../../model/find-box';
import { ExceptionFields } from './exception-fields';
import { BoxTitle, Panel } from './panel';
import type { Active } from './use-packing-desk';

interface CountPanelProps {
  active: Active;
  contest: PackListContest | undefined;
  /** The contest that the table works for; else that of the box. */
  table: string;
  onDone: (sheets: number) => void;
  onCancel: () => void;
}

const stop = () => {
  playScanSound('stop');
};

/** The ballots of one box, exact to the sheet: filled by one person, counted again by another. F9 records. */
export function CountPanel({ active, contest, table, onDone, onCancel }: CountPanelProps) {
  const { t } = useTranslation('packing');
  const format = useFormat();
  const { box, step } = active;
  const isFilling = step === 'fill';
  const [text, setText] = useState('');
  const [carton, setCarton] = useState('');
  const [exceptions, setExceptions] = useState<readonly ExceptionDraft[]>([]);
  const [hasTried, setHasTried] = useState(false);
  const guard = useScannerGuard(text, setText, (code) => {
    if (isFilling && !isBoxLabel(code)) setCarton(code);
    else stop();
  });
  const sheets = sheetsOf(text);
  const said = exceptionsOf(exceptions);
  const options = {
    onSuccess: () => {
      onDone(sheets ?? 0);
    },
    onError: stop,
  };
  const [fill, verify] = [useWrite(fillBox, options), useWrite(verifyBox, options)];
  const { mutate: doFill, isPending: isFillPending } = fill;
  const { mutate: doVerify, isPending: isVerifyPending } = verify;
  const submit = useCallback(() => {
    setHasTried(true);
    if (sheets === null || said === null || isFillPending || isVerifyPending) return;
    if (!isFilling) doVerify({ code: box.code, countedSheets: sheets });
    else {
      const from = carton.trim();
      doFill({
        code: box.code,
        contest: table === '' ? box.contestCode : table,
        sheets,
        carton: from === '' ? null : from,
        exceptions: said.length === 0 ? null : said,
      });
    }
  }, [sheets, said, isFilling, isFillPending, isVerifyPending, carton, table, box, doFill, doVerify]);
  useDeskKeys(useMemo(() => ({ F9: submit, Escape: onCancel }), [submit, onCancel]));

  const { voters, reserve } = partsOf(box.requiredSheets);
  return (
    <Panel
      tone={isFilling ? 'info' : 'warn'}
      icon={isFilling ? 'pencil' : 'people'}
      title={t(`desk.step.${step}`)}
      detail={<BoxTitle active={active} />}
      label={t(`desk.step.${step}`)}
      testId="count-panel"
    >
      <dl className={desk.resultFacts}>
        <div>
          <dt>{t('desk.required')}</dt>
          <dd>{format.count(box.requiredSheets, 'sheet')}</dd>
        </div>
        <div>
          <dt>{t('desk.rule')}</dt>
          <dd>{t('desk.parts', { voters: format.number(voters), reserve: format.number(reserve) })}</dd>
        </div>
      </dl>
      <div className={desk.countFields}>
        <TextInput
          size="lg"
          label={t(isFilling ? 'desk.counted' : 'desk.countedAgain')}
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
          error={hasTried && sheets === null ? t('desk.countNeeded') : undefined}
          description={<Difference required={box.requiredSheets} counted={sheets} />}
        />
        {isFilling && (
          <TextInput
            size="lg"
            label={t('desk.carton')}
            description={t('desk.cartonHint')}
            value={carton}
            autoComplete="off"
            autoCapitalize="characters"
            onChange={(event) => {
              setCarton(event.currentTarget.value);
            }}
          />
        )}
      </div>
      {isFilling && contest !== undefined && (
        <ExceptionFields contest={contest} drafts={exceptions} onChange={setExceptions} isFaulty={hasTried} />
      )}
      <div className={desk.resultActions}>
        <KeyButton isMain keyName="F9" onClick={submit}>
          {t(`desk.submit.${step}`)}
        </KeyButton>
        <KeyButton keyName="Esc" onClick={onCancel}>
          {t('desk.cancel')}
        </KeyButton>
        <RefusalNotice error={fill.error ?? verify.error} />
      </div>
    </Panel>
  );
}

/** Said as it is typed: what does not match will be refused (R5). */
function Difference({ required, counted }: { required: number; counted: number | null }) {
  const { t } = useTranslation('packing');
  const format = useFormat();
  if (counted === null) return <>{t('desk.countHint')}</>;
  if (counted === required) return <>{t('desk.exact')}</>;
  const amount = format.count(Math.abs(counted - required), 'sheet');
  return <b>{t(counted < required ? 'desk.short' : 'desk.over', { amount })}</b>;
}
