import { Button, Modal, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNotice } from '@/components/notice';
import { Actions } from '@/components/stack';
import { isAtFields, useFaultAt } from '@/components/use-fault-at';
import { useRotateKey, useSetKeyLimit, type ApiKey } from '../api/keys';
import { OneTimeSecret } from './one-time-secret';

const overlapMax = 30;
const overlapUsual = 7;
const limitMax = 60_000;

interface DialogProps {
  vendor: string;
  apiKey: ApiKey;
  onClose: () => void;
}

/** Makes a key's successor, which is shown once in the same dialog. */
export function RotateKey({ vendor, apiKey, onClose }: DialogProps) {
  const { t } = useTranslation('identity');
  const { t: tCommon } = useTranslation();
  const [made, setMade] = useState<string | null>(null);
  const [days, setDays] = useState(String(overlapUsual));
  const rotate = useRotateKey(vendor);
  const submit = (overlapDays: number) => {
    rotate.mutate(
      { keyId: apiKey.id, overlapDays },
      {
        onSuccess: ({ key }) => {
          setMade(key);
        },
      },
    );
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('keys.rotateTitle', { name: apiKey.name })}
      closeOnClickOutside={made === null}
      closeOnEscape={made === null}
      closeButtonProps={{ 'aria-label': tCommon('action.close') }}
    >
      {made === null ? (
        <NumberForm
          field="overlapDays"
          label={t('keys.overlap')}
          text={t('keys.rotateText')}
          wrong={t('keys.overlapWrong')}
          action={t('keys.action.rotate')}
          value={days}
          onChange={setDays}
          read={(value) => whole(value, 0, overlapMax)}
          onSubmit={submit}
          onClose={onClose}
          isPending={rotate.isPending}
          error={rotate.error}
        />
      ) : (
        <OneTimeSecret label={t('keys.made')} hint={t('keys.madeHint')} secret={made} onDone={onClose} />
      )}
    </Modal>
  );
}

/** How many calls a minute a key may make; an empty field gives the usual limit back. */
export function SetKeyLimit({ vendor, apiKey, onClose }: DialogProps) {
  const { t } = useTranslation('identity');
  const { t: tCommon } = useTranslation();
  const [limit, setLimit] = useState(apiKey.hasOwnLimit ? String(apiKey.requestsPerMinute) : '');
  const set = useSetKeyLimit(vendor);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('keys.limitTitle', { name: apiKey.name })}
      closeButtonProps={{ 'aria-label': tCommon('action.close') }}
    >
      <NumberForm
        field="requestsPerMinute"
        label={t('keys.limit')}
        text={t('keys.limitText')}
        wrong={t('keys.limitWrong')}
        action={tCommon('action.save')}
        value={limit}
        onChange={setLimit}
        read={(value) => (value === '' ? null : whole(value, 1, limitMax))}
        onSubmit={(requestsPerMinute) => {
          set.mutate({ keyId: apiKey.id, requestsPerMinute }, { onSuccess: onClose });
        }}
        onClose={onClose}
        isPending={set.isPending}
        error={set.error}
      />
    </Modal>
  );
}

interface NumberFormProps<T> {
  /** The field's path in the server's refusals. */
  field: string;
  label: string;
  text: string;
  wrong: string;
  action: string;
  value: string;
  onChange: (value: string) => void;
  /** Undefined for what is not possible. */
  read: (value: string) => T | undefined;
  onSubmit: (value: T) => void;
  onClose: () => void;
  isPending: boolean;
  error: unknown;
}

function NumberForm<T>({ field, value, read, error, ...form }: NumberFormProps<T>) {
  const { t: tCommon } = useTranslation();
  const [isChecked, setIsChecked] = useState(false);
  const faultAt = useFaultAt(error);
  const wished = read(value);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (wished !== undefined) form.onSubmit(wished);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {!isAtFields(error, [field]) && <RefusalNotice error={error} />}
        <p>{form.text}</p>
        <TextInput
          label={form.label}
          inputMode="numeric"
          data-autofocus
          value={value}
          error={isChecked && wished === undefined ? form.wrong : faultAt(field)}
          onChange={(event) => {
            form.onChange(event.currentTarget.value.trim());
          }}
        />
        <Actions>
          <Button variant="default" onClick={form.onClose} disabled={form.isPending}>
            {tCommon('action.cancel')}
          </Button>
          <Button type="submit" loading={form.isPending}>
            {form.action}
          </Button>
        </Actions>
      </Stack>
    </form>
  );
}

function whole(value: string, min: number, max: number): number | undefined {
  const number = value === '' ? Number.NaN : Number(value);
  return Number.isInteger(number) && number >= min && number <= max ? number : undefined;
}
