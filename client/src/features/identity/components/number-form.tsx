import { Button, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNotice } from '@/components/notice';
import { Actions } from '@/components/stack';
import { isAtFields, useFaultAt } from '@/components/use-fault-at';

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

/** A form with one field for a number, which says what the number does. */
export function NumberForm<T>({ field, value, read, error, ...form }: NumberFormProps<T>) {
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
