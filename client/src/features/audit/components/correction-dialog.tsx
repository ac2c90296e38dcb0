import { Button, Group, Modal, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '@/components/notice';
import { useProblemText } from '@/i18n/use-problem-text';
import { useCorrection, type JournalRow } from '../api/events';
import { isReason, wordOf, type EventWord } from '../model/words';
import { AdjustmentForm } from './adjustment-form';
import styles from './audit.module.css';

interface CorrectionDialogProps {
  event: JournalRow;
  onClose: () => void;
}

/** Takes an event back with a reason; where that is no longer possible, says why and what is. */
export function CorrectionDialog({ event, onClose }: CorrectionDialogProps) {
  const { t } = useTranslation('audit');
  const { t: tc } = useTranslation();
  const problemText = useProblemText();
  const [reason, setReason] = useState('');
  const [hasTried, setHasTried] = useState(false);
  const [isAdjusting, setIsAdjusting] = useState(false);
  const write = useCorrection(onClose);
  const remedy = write.error?.facts?.remedy;
  const submit = (form: FormEvent) => {
    form.preventDefault();
    setHasTried(true);
    if (isReason(reason)) write.mutate({ sequence: event.sequence, reason: reason.trim() });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(isAdjusting ? 'adjust.title' : 'correct.title', { subject: event.subject })}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': tc('action.close') }}
    >
      {isAdjusting ? (
        <AdjustmentForm event={event} reason={reason} onClose={onClose} />
      ) : (
        <form onSubmit={submit} noValidate className={styles.form}>
          <p>
            <b>{t(`type.${wordOf(event.type) as EventWord}`)}</b>. <span className="t-muted">{t('correct.hint')}</span>
          </p>
          <Textarea
            label={t('reason')}
            placeholder={t('correct.example')}
            minRows={3}
            autosize
            maxLength={1000}
            data-autofocus
            value={reason}
            onChange={(change) => {
              setReason(change.currentTarget.value);
            }}
            error={hasTried && !isReason(reason) ? t('reasonShort') : undefined}
          />
          {write.error !== null && (
            <Notice tone="bad" isAlert>
              {write.error.isLost ? tc('state.lost') : problemText(write.error)}
              {remedy === 'adjustment' && <> {t('correct.remedy.adjustment')}</>}
              {remedy === 'laterFirst' && <> {t('correct.remedy.laterFirst')}</>}
            </Notice>
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose} disabled={write.isPending}>
              {tc('action.cancel')}
            </Button>
            {remedy === 'adjustment' && (
              <Button
                variant="default"
                onClick={() => {
                  setIsAdjusting(true);
                }}
              >
                {t('adjust.action')}
              </Button>
            )}
            <Button type="submit" loading={write.isPending}>
              {t('correct.confirm')}
            </Button>
          </Group>
        </form>
      )}
    </Modal>
  );
}
