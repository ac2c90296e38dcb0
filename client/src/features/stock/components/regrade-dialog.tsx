import { Button, Modal, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useWrite } from '@/api/use-write';
import { RefusalNotice } from '@/components/notice';
import { Actions } from '@/components/stack';
import { isAtFields, useFaultAt } from '@/components/use-fault-at';
import { unitNamed } from '@/i18n/format';
import { useFormat } from '@/i18n/use-format';
import type { StockRow } from '../api/types';
import { regradeStock } from '../api/writes';
import { piecesOf } from '../model/numbers';
import { grades, isReason, type Grade } from '../model/words';
import { useStockWords } from './stock-words';

/** Equipment was found in another condition than the books hold it in, or was mended. */
export function RegradeDialog({ row, onClose }: { row: StockRow; onClose: () => void }) {
  const { t } = useTranslation('stock');
  const { t: tc } = useTranslation();
  const format = useFormat();
  const words = useStockWords();
  const queryClient = useQueryClient();
  const [from, setFrom] = useState<Grade>('good');
  const [to, setTo] = useState<Grade>('lightlyDamaged');
  const [text, setText] = useState('');
  const [reason, setReason] = useState('');
  const [hasTried, setHasTried] = useState(false);
  const quantity = piecesOf(text);
  const write = useWrite(regradeStock, {
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['stock'] });
      onClose();
    },
  });
  const faultAt = useFaultAt(write.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setHasTried(true);
    if (from === to || quantity === undefined || quantity === 0 || !isReason(reason)) return;
    const { regionCode: region, itemCode: item, contestCode } = row;
    write.mutate({ region, item, contest: contestCode ?? null, from, to, quantity, reason: reason.trim() });
  };
  const grade = (label: string, value: Grade, set: (next: Grade) => void, error?: string) => (
    <NativeSelect
      label={label}
      value={value}
      error={error}
      onChange={(event) => {
        set(grades.find((one) => one === event.currentTarget.value) ?? 'good');
      }}
      data={grades.map((one) => ({ value: one, label: t(`condition.${one}`) }))}
    />
  );
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('regrade.title', { name: words(row.itemCode, row.contestCode) })}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': tc('action.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <p className="t-muted">{t('regrade.hint')}</p>
          {grade(t('regrade.from'), from, setFrom)}
          {grade(t('regrade.to'), to, setTo, hasTried && from === to ? t('regrade.same') : faultAt('to'))}
          <TextInput
            label={t('regrade.quantity')}
            inputMode="numeric"
            autoComplete="off"
            rightSection={<span className="t-muted">{format.unit(unitNamed(row.unit))}</span>}
            rightSectionWidth={70}
            value={text}
            error={hasTried && !quantity ? t('receive.one') : faultAt('quantity')}
            onChange={(event) => {
              setText(event.currentTarget.value);
            }}
          />
          <Textarea
            label={t('regrade.reason')}
            placeholder={t('regrade.example')}
            minRows={2}
            autosize
            maxLength={1000}
            value={reason}
            error={hasTried && !isReason(reason) ? t('reasonShort') : faultAt('reason')}
            onChange={(event) => {
              setReason(event.currentTarget.value);
            }}
          />
          {!isAtFields(write.error, ['to', 'quantity', 'reason']) && <RefusalNotice error={write.error} />}
          <Actions>
            <Button variant="default" onClick={onClose} disabled={write.isPending}>
              {tc('action.cancel')}
            </Button>
            <Button type="submit" loading={write.isPending}>
              {t('regrade.action')}
            </Button>
          </Actions>
        </Stack>
      </form>
    </Modal>
  );
}
