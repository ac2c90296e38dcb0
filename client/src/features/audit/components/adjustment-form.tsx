import { Button, Group, NativeSelect, TextInput, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNotice } from '@/components/notice';
import { useSignature } from '@/components/signature';
import { useProposal, type AdjustedState, type JournalRow } from '../api/events';
import { isReason, states } from '../model/words';
import styles from './audit.module.css';

interface AdjustmentFormProps {
  event: JournalRow;
  reason: string;
  onClose: () => void;
}

/** The first of two signatures: sheets of the region go from one state to another, once somebody else has signed too. */
export function AdjustmentForm({ event, reason: begun, onClose }: AdjustmentFormProps) {
  const { t } = useTranslation('audit');
  const { t: tc } = useTranslation();
  const { sign, dialog } = useSignature();
  const [from, setFrom] = useState<AdjustedState>('good');
  const [to, setTo] = useState<AdjustedState>('damaged');
  const [sheets, setSheets] = useState('');
  const [reason, setReason] = useState(begun);
  const [hasTried, setHasTried] = useState(false);
  const write = useProposal(event.sequence, sign, onClose);
  const quantity = /^[1-9]\d{0,8}$/.test(sheets) ? Number(sheets) : null;
  const choices = states.map((value) => ({ value, label: t(`state.${value}`) }));
  const submit = (form: FormEvent) => {
    form.preventDefault();
    setHasTried(true);
    if (quantity !== null && isReason(reason)) {
      write.mutate({ from, to, quantitySheets: quantity, reason: reason.trim() });
    }
  };
  return (
    <>
      <form onSubmit={submit} noValidate className={styles.form}>
        <p className="t-muted">{t('adjust.hint')}</p>
        <div className={styles.pair}>
          <NativeSelect
            label={t('adjust.from')}
            data={choices}
            value={from}
            onChange={(change) => {
              setFrom(change.currentTarget.value as AdjustedState);
            }}
          />
          <NativeSelect
            label={t('adjust.to')}
            data={choices}
            value={to}
            onChange={(change) => {
              setTo(change.currentTarget.value as AdjustedState);
            }}
          />
        </div>
        <TextInput
          label={t('adjust.sheets')}
          inputMode="numeric"
          value={sheets}
          onChange={(change) => {
            setSheets(change.currentTarget.value);
          }}
          error={hasTried && quantity === null ? t('adjust.sheetsWrong') : undefined}
        />
        <Textarea
          label={t('reason')}
          minRows={3}
          autosize
          maxLength={1000}
          value={reason}
          onChange={(change) => {
            setReason(change.currentTarget.value);
          }}
          error={hasTried && !isReason(reason) ? t('reasonShort') : undefined}
        />
        <RefusalNotice error={write.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} disabled={write.isPending}>
            {tc('action.cancel')}
          </Button>
          <Button type="submit" loading={write.isPending}>
            {t('adjust.propose')}
          </Button>
        </Group>
      </form>
      {dialog}
    </>
  );
}
