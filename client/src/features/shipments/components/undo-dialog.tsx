import { Button, Group, Modal, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useWrite } from '@/api/use-write';
import { useProblemText } from '@/i18n/use-problem-text';
import { undoScan } from '../api/undo-scan';
import { isReason } from '../model/resolutions';
import styles from './shipment.module.css';

interface UndoDialogProps {
  shipment: string;
  carton: string;
  onClose: () => void;
  onUndone?: () => void;
}

/** Undoes a mistaken scan with a reason; scan and reversal both stay in the history. */
export function UndoDialog({ shipment, carton, onClose, onUndone }: UndoDialogProps) {
  const { t } = useTranslation('shipments');
  const { t: tc } = useTranslation();
  const problemText = useProblemText();
  const queryClient = useQueryClient();
  const [reason, setReason] = useState('');
  const [hasTried, setHasTried] = useState(false);
  const write = useWrite(undoScan, {
    onSuccess: async () => {
      onUndone?.();
      await queryClient.invalidateQueries({ queryKey: ['shipments'] });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setHasTried(true);
    if (isReason(reason)) write.mutate({ shipment, carton, reason: reason.trim() });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('undo.title', { carton })}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': tc('action.close') }}
    >
      <form onSubmit={submit} noValidate className={styles.form}>
        <p className="t-muted">{t('undo.hint')}</p>
        <Textarea
          label={t('resolve.reason')}
          placeholder={t('undo.example')}
          minRows={3}
          autosize
          maxLength={1000}
          value={reason}
          onChange={(event) => {
            setReason(event.currentTarget.value);
          }}
          error={hasTried && !isReason(reason) ? t('resolve.reasonShort') : undefined}
        />
        {write.error !== null && (
          <p role="alert" className={styles.refusal}>
            {write.error.isLost ? tc('state.lost') : problemText(write.error)}
          </p>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} disabled={write.isPending}>
            {tc('action.cancel')}
          </Button>
          <Button type="submit" loading={write.isPending}>
            {t('undo.action')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
