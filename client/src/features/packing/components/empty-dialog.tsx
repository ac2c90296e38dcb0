import { Button, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useWrite } from '@/api/use-write';
import { RefusalNotice } from '@/components/notice';
import { useFormat } from '@/i18n/use-format';
import { emptyBox } from '../api/writes';
import { isReason, sheetsOf } from '../model/count';

interface EmptyDialogProps {
  code: string;
  requiredSheets: number;
  onEmptied: (countedSheets: number) => void;
  onClose: () => void;
}

/** Takes everything out of a box again: what is counted out is good again, a difference opens a case. */
export function EmptyDialog({ code, requiredSheets, onEmptied, onClose }: EmptyDialogProps) {
  const { t } = useTranslation('packing');
  const { t: tc } = useTranslation();
  const format = useFormat();
  const [text, setText] = useState('');
  const [reason, setReason] = useState('');
  const [hasTried, setHasTried] = useState(false);
  const sheets = sheetsOf(text);
  const write = useWrite(emptyBox, {
    onSuccess: () => {
      onEmptied(sheets ?? 0);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setHasTried(true);
    if (sheets !== null && isReason(reason)) write.mutate({ code, countedSheets: sheets, reason: reason.trim() });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('empty.title', { code })}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': tc('action.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <p className="t-muted">{t('empty.hint')}</p>
          <TextInput
            label={t('empty.counted')}
            description={t('empty.countedHint', { amount: format.count(requiredSheets, 'sheet') })}
            value={text}
            inputMode="numeric"
            autoComplete="off"
            data-autofocus
            onChange={(event) => {
              setText(event.currentTarget.value);
            }}
            error={hasTried && sheets === null ? t('desk.countNeeded') : undefined}
          />
          <Textarea
            label={t('reason')}
            placeholder={t('empty.example')}
            minRows={2}
            autosize
            maxLength={1000}
            value={reason}
            onChange={(event) => {
              setReason(event.currentTarget.value);
            }}
            error={hasTried && !isReason(reason) ? t('reasonShort') : undefined}
          />
          <RefusalNotice error={write.error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose} disabled={write.isPending}>
              {tc('action.cancel')}
            </Button>
            <Button type="submit" loading={write.isPending}>
              {t('empty.action')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
