import { Button, Group, Modal, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useWrite } from '@/api/use-write';
import { ConfirmByTyping } from '@/components/confirm-by-typing';
import { useFormat } from '@/i18n/use-format';
import { useProblemText } from '@/i18n/use-problem-text';
import { closeReceipt } from '../../api/close-receipt';
import type { Shipment } from '../../api/types';
import type { CloseState } from '../../model/close-rules';

interface CloseDialogProps {
  shipment: Shipment;
  close: CloseState;
  onClosed: () => void;
  onCancel: () => void;
}

/** Closing makes the slip and cannot be undone; with cartons missing, their number is typed. */
export function CloseDialog({ shipment, close, onClosed, onCancel }: CloseDialogProps) {
  const { t } = useTranslation('shipments');
  const { t: tc } = useTranslation();
  const format = useFormat();
  const problemText = useProblemText();
  const queryClient = useQueryClient();
  const write = useWrite(closeReceipt, {
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['shipments'] });
      onClosed();
    },
    onError: () => queryClient.invalidateQueries({ queryKey: ['shipments'] }),
  });
  if (close.kind === 'blocked') return null;
  const missing = close.notArrivedCartons;
  const confirm = () => {
    write.mutate({ code: shipment.code, notArrivedCartons: missing });
  };
  const refusal = write.error === null ? undefined : write.error.isLost ? tc('state.lost') : problemText(write.error);
  const facts = t('close.facts', {
    scanned: format.count(shipment.scannedCount, 'carton'),
    expected: format.count(shipment.cartonCount, 'carton'),
  });
  if (close.kind === 'typed') {
    return (
      <ConfirmByTyping
        isOpen
        title={t('close.title')}
        value={format.number(missing)}
        action={t('close.action')}
        isPending={write.isPending}
        refusal={refusal}
        onConfirm={confirm}
        onClose={onCancel}
      >
        <p>{facts}</p>
        <p>
          <b>{t('close.missing', { amount: format.count(missing, 'carton') })}</b> {t('close.missingHint')}
        </p>
      </ConfirmByTyping>
    );
  }
  return (
    <Modal
      opened
      onClose={onCancel}
      title={t('close.title')}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': tc('action.close') }}
    >
      <Stack gap="md">
        <p>{facts}</p>
        <p>{t('close.complete')}</p>
        {refusal !== undefined && (
          <p role="alert" style={{ color: 'var(--t-bad)' }}>
            {refusal}
          </p>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onCancel} disabled={write.isPending}>
            {tc('action.cancel')}
          </Button>
          <Button onClick={confirm} loading={write.isPending}>
            {t('close.action')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
