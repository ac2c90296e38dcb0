import { Button, Textarea, TextInput } from '@mantine/core';
import { useEffect, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useWrite } from '@/api/use-write';
import { RefusalNotice } from '@/components/notice';
import { useFormat } from '@/i18n/use-format';
import { returnCarton, sortCarton } from '../api/sort-carton';
import type { SortingCarton, SortingTeam } from '../api/types';
import { countOf, damageReasons, emptyDraft, optional, type Count, type CountDraft } from '../model/count';
import styles from './sorting.module.css';

const reasonLengthMin = 10;

interface CountFormProps {
  carton: SortingCarton;
  team: SortingTeam;
  onDone: (words: string) => void;
}

/** A label scanned or Enter pressed in a field of numbers decides nothing: only the buttons do. */
function ignoreEnter(event: KeyboardEvent) {
  if (event.key === 'Enter') event.preventDefault();
}

/** F9 closes the carton wherever the focus is, so that the hands stay on the keys. */
function useF9(close: () => void) {
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'F9') return;
      event.preventDefault();
      close();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [close]);
}

/** The numbers of one carton; the difference to the books is reckoned as they are typed. */
export function CountForm({ carton, team, onDone }: CountFormProps) {
  const { t } = useTranslation('sorting');
  const format = useFormat();
  const [draft, setDraft] = useState<CountDraft>(emptyDraft);
  const [hasTried, setHasTried] = useState(false);
  const count = countOf(draft, carton.heldSheets);
  const set = (change: Partial<CountDraft>) => {
    setDraft((before) => ({ ...before, ...change }));
  };
  const write = useWrite(sortCarton, {
    onSuccess: () => {
      const words = { code: carton.code, good: format.number(count.good ?? 0), damaged: format.number(count.damaged) };
      const difference = count.difference ?? 0;
      onDone(
        difference === 0
          ? t('desk.saved', words)
          : t('desk.savedDifference', { ...words, difference: format.difference(difference, 'sheet') }),
      );
    },
  });
  const submit = () => {
    setHasTried(true);
    if (count.fault !== null || count.good === null) return;
    const isExplained = count.difference !== 0;
    write.mutate({
      code: carton.code,
      team: team.code,
      goodSheets: count.good,
      damage: count.damage,
      flawedSheets: optional(draft.flawed, 0) ?? 0,
      foldedSheets: optional(draft.folded, count.good) ?? 0,
      ...(isExplained && {
        secondCount: { countedBy: draft.secondBy.trim(), sheets: count.good + count.damaged },
        explanation: draft.explanation.trim(),
      }),
    });
  };
  useF9(submit);
  return (
    <div onKeyDown={ignoreEnter} role="group" aria-label={carton.code}>
      <div className={styles.count}>
        <div className={styles.fields}>
          <SheetField
            label={t('desk.good')}
            value={draft.good}
            onChange={(good) => {
              set({ good });
            }}
          />
          <SheetField
            label={t('desk.flawed')}
            value={draft.flawed}
            onChange={(flawed) => {
              set({ flawed });
            }}
          />
          <SheetField
            label={t('desk.folded')}
            hint={t('desk.foldedHint')}
            value={draft.folded}
            onChange={(folded) => {
              set({ folded });
            }}
          />
          <Difference count={count} />
        </div>
        <Damage draft={draft} onChange={set} damaged={count.damaged} />
        {count.difference !== null && count.difference !== 0 && <Second draft={draft} onChange={set} />}
      </div>
      <div className={styles.deskActions}>
        <Button
          size="lg"
          loading={write.isPending}
          aria-keyshortcuts="F9"
          rightSection={<kbd>F9</kbd>}
          onClick={submit}
        >
          {t('desk.close')}
        </Button>
        {hasTried && count.fault !== null && (
          <p role="alert" className={styles.refusal}>
            {t(`desk.fault.${count.fault}`)}
          </p>
        )}
        <RefusalNotice error={write.error} />
      </div>
      <GiveBack carton={carton} team={team} onDone={onDone} />
    </div>
  );
}

interface SheetFieldProps {
  label: string;
  hint?: string;
  value: string;
  onChange: (value: string) => void;
}

function SheetField({ label, hint, value, onChange }: SheetFieldProps) {
  const format = useFormat();
  return (
    <TextInput
      label={label}
      description={hint}
      value={value}
      inputMode="numeric"
      autoComplete="off"
      rightSection={<span className="t-faint">{format.unit('sheet')}</span>}
      rightSectionWidth={72}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}

function Difference({ count: { difference } }: { count: Count }) {
  const { t } = useTranslation('sorting');
  const format = useFormat();
  const amount = format.count(Math.abs(difference ?? 0), 'sheet');
  const tone = difference === null ? undefined : difference === 0 ? 'ok' : 'bad';
  return (
    <div className={styles.difference} data-tone={tone} role="status" data-testid="difference">
      <span>
        {t('desk.difference')} ← {t('desk.reckoned')}
        <br />
        {difference === null
          ? ''
          : difference === 0
            ? t('desk.match')
            : t(difference < 0 ? 'desk.short' : 'desk.over', { amount })}
      </span>
      <b>{difference === null ? '–' : format.difference(difference)}</b>
    </div>
  );
}

interface PartProps {
  draft: CountDraft;
  onChange: (change: Partial<CountDraft>) => void;
}

function Damage({ draft, onChange, damaged }: PartProps & { damaged: number }) {
  const { t } = useTranslation('sorting');
  const format = useFormat();
  return (
    <fieldset className={`${styles.fields ?? ''} ${styles.group ?? ''}`}>
      <legend>{t('damage.title')}</legend>
      {damageReasons.map((reason) => (
        <label key={reason} className={styles.reason}>
          <span>{t(`damage.${reason}`)}</span>
          <TextInput
            value={draft.damage[reason] ?? ''}
            inputMode="numeric"
            autoComplete="off"
            onChange={(event) => {
              onChange({ damage: { ...draft.damage, [reason]: event.currentTarget.value } });
            }}
          />
        </label>
      ))}
      <p className={styles.progressLine}>
        <span>{t('desk.damagedSum')}</span>
        <b>{format.count(damaged, 'sheet')}</b>
      </p>
    </fieldset>
  );
}

function Second({ draft, onChange }: PartProps) {
  const { t } = useTranslation('sorting');
  return (
    <fieldset className={`${styles.fields ?? ''} ${styles.group ?? ''}`}>
      <legend>{t('desk.secondTitle')}</legend>
      <TextInput
        label={t('desk.secondBy')}
        value={draft.secondBy}
        onChange={(event) => {
          onChange({ secondBy: event.currentTarget.value });
        }}
      />
      <SheetField
        label={t('desk.secondSheets')}
        value={draft.secondSheets}
        onChange={(secondSheets) => {
          onChange({ secondSheets });
        }}
      />
      <Textarea
        label={t('desk.explanation')}
        placeholder={t('desk.explanationExample')}
        autosize
        minRows={2}
        maxLength={1000}
        value={draft.explanation}
        onChange={(event) => {
          onChange({ explanation: event.currentTarget.value });
        }}
      />
    </fieldset>
  );
}

function GiveBack({ carton, team, onDone }: CountFormProps) {
  const { t } = useTranslation('sorting');
  const [reason, setReason] = useState<string | null>(null);
  const write = useWrite(returnCarton, {
    onSuccess: () => {
      onDone(t('desk.returned', { code: carton.code }));
    },
  });
  return (
    <div className={styles.deskActions}>
      {reason !== null && (
        <TextInput
          label={t('desk.giveBackReason')}
          value={reason}
          onChange={(event) => {
            setReason(event.currentTarget.value);
          }}
        />
      )}
      <Button
        variant="default"
        loading={write.isPending}
        disabled={reason !== null && reason.trim().length < reasonLengthMin}
        onClick={() => {
          if (reason === null) setReason('');
          else write.mutate({ code: carton.code, team: team.code, reason: reason.trim() });
        }}
      >
        {t('desk.giveBack')}
      </Button>
      <RefusalNotice error={write.error} />
    </div>
  );
}
