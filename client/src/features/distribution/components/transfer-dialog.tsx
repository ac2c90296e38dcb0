import { Button, Modal, NumberInput, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNotice } from '@/components/notice';
import { Actions } from '@/components/stack';
import { isAtFields, useFaultAt } from '@/components/use-fault-at';
import { useFormat } from '@/i18n/use-format';
import { useTransferSheets } from '../api/polling-day';

const fields = ['fromBox', 'sender', 'toBox', 'receiver', 'reason'] as const;
type Field = (typeof fields)[number];
const paths: Record<Field, string> = {
  fromBox: 'fromBox',
  sender: 'sender.name',
  toBox: 'toBox',
  receiver: 'receiver.name',
  reason: 'reason',
};
const nothing: Record<Field, string> = { fromBox: '', sender: '', toBox: '', receiver: '', reason: '' };

/** Sheets that one station gave to another, as both heads of KPPS signed it. */
export function TransferDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('distribution');
  const { t: tc } = useTranslation();
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('transfer.open')}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': tc('action.close') }}
    >
      <TransferForm onClose={onClose} />
    </Modal>
  );
}

function TransferForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('distribution');
  const { t: tc } = useTranslation();
  const format = useFormat();
  const [typed, setTyped] = useState(nothing);
  const [sheets, setSheets] = useState<number | string>('');
  const [hasTried, setHasTried] = useState(false);
  const write = useTransferSheets();
  const faultAt = useFaultAt(write.error);
  const needed = (isAbsent: boolean) => (hasTried && isAbsent ? t('transfer.needed') : undefined);
  // The rule that sender and receiver are two people names the party, not its name.
  const faultOf = (field: Field) => faultAt(paths[field]) ?? faultAt(field);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setHasTried(true);
    if (typeof sheets !== 'number' || fields.some((field) => typed[field].trim() === '')) return;
    const office = t('usage.office');
    write.mutate(
      {
        fromBox: typed.fromBox.trim().toUpperCase(),
        toBox: typed.toBox.trim().toUpperCase(),
        sheets,
        sender: { office, name: typed.sender.trim() },
        receiver: { office, name: typed.receiver.trim() },
        reason: typed.reason.trim(),
      },
      { onSuccess: onClose },
    );
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {!isAtFields(write.error, [...fields, ...Object.values(paths), 'sheets']) && (
          <RefusalNotice error={write.error} />
        )}
        {fields.map((field) => (
          <TextInput
            key={field}
            label={t(`transfer.${field}`)}
            description={field.endsWith('Box') ? t('transfer.boxHint') : undefined}
            placeholder={field === 'reason' ? t('transfer.reasonExample') : undefined}
            autoComplete="off"
            value={typed[field]}
            error={needed(typed[field].trim() === '') ?? faultOf(field)}
            onChange={(event) => {
              const { value } = event.currentTarget;
              setTyped((current) => ({ ...current, [field]: value }));
            }}
          />
        ))}
        <NumberInput
          label={t('transfer.sheets')}
          suffix={` ${format.unit('sheet')}`}
          min={1}
          allowDecimal={false}
          hideControls
          value={sheets}
          error={needed(typeof sheets !== 'number') ?? faultAt('sheets')}
          onChange={setSheets}
        />
        <Actions>
          <Button variant="default" onClick={onClose} disabled={write.isPending}>
            {tc('action.cancel')}
          </Button>
          <Button type="submit" loading={write.isPending}>
            {t('transfer.save')}
          </Button>
        </Actions>
      </Stack>
    </form>
  );
}
