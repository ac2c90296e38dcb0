import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface ConfirmByTypingProps {
  isOpen: boolean;
  title: string;
  /** What will happen and cannot be undone; what to review first. */
  children: ReactNode;
  /** The number that matters, as it is written on the screen: `1.736`. */
  value: string;
  /** The button's verb: *Musnahkan*. */
  action: string;
  isPending: boolean;
  /** Why the server refused, under the field. */
  refusal?: string;
  onConfirm: () => void;
  onClose: () => void;
}

const digits = (text: string) => text.replace(/[\s.,\u00a0]/g, '');

/**
 * For the few acts that have no way back: the reader types the number that matters. Pasting is allowed and separators
 * do not count; what is tested is that somebody looked at the number.
 */
export function ConfirmByTyping(props: ConfirmByTypingProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={props.isOpen}
      onClose={props.onClose}
      title={props.title}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <ConfirmForm {...props} />
    </Modal>
  );
}

function ConfirmForm({ children, value, action, isPending, refusal, onConfirm, onClose }: ConfirmByTypingProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [hasMissed, setHasMissed] = useState(false);
  const isEqual = digits(typed) !== '' && digits(typed) === digits(value);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isEqual) {
      setHasMissed(true);
      return;
    }
    onConfirm();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <div>{children}</div>
        <TextInput
          label={t('confirm.type', { value })}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setHasMissed(false);
          }}
          autoComplete="off"
          data-autofocus
          error={hasMissed ? t('confirm.mismatch', { value }) : refusal}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} disabled={isPending}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" loading={isPending}>
            {action}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
