import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCancel } from '../api/writes';
import { reasonLengthMin } from '../model/words';
import { FormDialog } from './form-dialog';

/** Takes an order, or what of it was not handed out, back with a reason. */
export function CancelDialog({ code, onClose }: { code: string; onClose: () => void }) {
  const { t } = useTranslation('revote');
  const [reason, setReason] = useState('');
  const write = useCancel(code);
  const isShort = reason.trim().length < reasonLengthMin;
  return (
    <FormDialog
      title={t('cancel.title', { code })}
      hint={t('cancel.hint')}
      action={t('cancel.action')}
      write={write}
      onClose={onClose}
      onSubmit={() => {
        if (!isShort) write.mutate(reason.trim(), { onSuccess: onClose });
      }}
    >
      {(hasTried) => (
        <Textarea
          label={t('cancel.reason')}
          minRows={3}
          autosize
          maxLength={1000}
          value={reason}
          onChange={(event) => {
            setReason(event.currentTarget.value);
          }}
          error={hasTried && isShort ? t('cancel.reasonShort') : undefined}
          data-autofocus
        />
      )}
    </FormDialog>
  );
}
