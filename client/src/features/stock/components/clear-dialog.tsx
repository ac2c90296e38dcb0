import { Button, Modal, Stack, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useWrite } from '@/api/use-write';
import { RefusalNotice } from '@/components/notice';
import { Actions } from '@/components/stack';
import { clearCarton } from '../api/writes';
import { isReason } from '../model/words';

/** A carton that was set aside in its own warehouse is fit to be sorted after all. */
export function ClearDialog({ code, onClose }: { code: string; onClose: () => void }) {
  const { t } = useTranslation('stock');
  const { t: tc } = useTranslation();
  const queryClient = useQueryClient();
  const [reason, setReason] = useState('');
  const [hasTried, setHasTried] = useState(false);
  const write = useWrite(clearCarton, {
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['stock'] });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setHasTried(true);
    if (isReason(reason)) write.mutate({ code, reason: reason.trim() });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('clear.title', { code })}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': tc('action.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <p className="t-muted">{t('clear.hint')}</p>
          <Textarea
            label={t('clear.reason')}
            placeholder={t('clear.example')}
            minRows={2}
            autosize
            maxLength={1000}
            data-autofocus
            value={reason}
            error={hasTried && !isReason(reason) ? t('reasonShort') : undefined}
            onChange={(event) => {
              setReason(event.currentTarget.value);
            }}
          />
          <RefusalNotice error={write.error} />
          <Actions>
            <Button variant="default" onClick={onClose} disabled={write.isPending}>
              {tc('action.cancel')}
            </Button>
            <Button type="submit" loading={write.isPending}>
              {t('cartons.clear')}
            </Button>
          </Actions>
        </Stack>
      </form>
    </Modal>
  );
}
