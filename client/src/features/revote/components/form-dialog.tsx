import { Button, Group, Modal } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNotice } from '@/components/notice';
import styles from './revote.module.css';

interface FormDialogProps {
  title: string;
  hint: string;
  /** The verb on the button. */
  action: string;
  write: { error: unknown; isPending: boolean };
  size?: string;
  /** Sends when everything is there; the fields say what is missing. */
  onSubmit: () => void;
  onClose: () => void;
  /** The fields; they show their faults once somebody has tried to send. */
  children: (hasTried: boolean) => ReactNode;
}

/** One act with its few fields, the refusal of the server below them, and a button that names the act. */
export function FormDialog({ title, hint, action, write, size, onSubmit, onClose, children }: FormDialogProps) {
  const { t } = useTranslation();
  const [hasTried, setHasTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setHasTried(true);
    onSubmit();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={size}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form onSubmit={submit} noValidate className={styles.form}>
        <p className="t-muted">{hint}</p>
        {children(hasTried)}
        <RefusalNotice error={write.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} disabled={write.isPending}>
            {t('action.back')}
          </Button>
          <Button type="submit" loading={write.isPending}>
            {action}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
