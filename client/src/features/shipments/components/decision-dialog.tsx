import { Button, Group, Modal, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useWrite } from '@/api/use-write';
import { ConfirmByTyping } from '@/components/confirm-by-typing';
import { useFormat } from '@/i18n/use-format';
import { useProblemText } from '@/i18n/use-problem-text';
import { decideReplacement } from '../api/decide-replacement';
import type { Replacement } from '../api/types';
import { isReason } from '../model/resolutions';
import styles from './shipment.module.css';

/** The province approves by typing the number of sheets, or rejects with a reason. */
export function DecisionDialog({ request, onClose }: { request: Replacement; onClose: () => void }) {
  const { t } = useTranslation('shipments');
  const { t: tc } = useTranslation();
  const format = useFormat();
  const problemText = useProblemText();
  const queryClient = useQueryClient();
  const [isRejecting, setIsRejecting] = useState(false);
  const [reason, setReason] = useState('');
  const [hasTried, setHasTried] = useState(false);
  const write = useWrite(decideReplacement, {
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['shipments'] });
      onClose();
    },
  });
  const decide = (isApproved: boolean, words: string | null) => {
    write.mutate({ code: request.code, order: request.orderCode, isApproved, reason: words });
  };
  const refusal = write.error === null ? undefined : write.error.isLost ? tc('state.lost') : problemText(write.error);
  const facts = t('replacements.decision.facts', {
    region: request.regionName,
    amount: format.count(request.quantitySheets, 'sheet'),
    order: request.orderCode,
  });
  if (!isRejecting) {
    return (
      <ConfirmByTyping
        isOpen
        title={t('replacements.decision.title', { code: request.code })}
        value={format.number(request.quantitySheets)}
        action={t('replacements.decision.approve')}
        isPending={write.isPending}
        refusal={refusal}
        onConfirm={() => {
          decide(true, null);
        }}
        onClose={onClose}
      >
        <p>{facts}</p>
        <p className={styles.reason}>“{request.reason}”</p>
        <p>{t('replacements.decision.approveHint')}</p>
        <Button
          variant="default"
          size="xs"
          mt="xs"
          onClick={() => {
            setIsRejecting(true);
          }}
        >
          {t('replacements.decision.reject')}
        </Button>
      </ConfirmByTyping>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setHasTried(true);
    if (isReason(reason)) decide(false, reason.trim());
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('replacements.decision.rejectTitle', { code: request.code })}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': tc('action.close') }}
    >
      <form onSubmit={submit} noValidate className={styles.form}>
        <p>{facts}</p>
        <Textarea
          label={t('replacements.decision.reason')}
          minRows={3}
          autosize
          maxLength={1000}
          data-autofocus
          value={reason}
          onChange={(event) => {
            setReason(event.currentTarget.value);
          }}
          error={hasTried && !isReason(reason) ? t('resolve.reasonShort') : refusal}
        />
        <Group justify="flex-end" gap="xs">
          <Button
            variant="default"
            disabled={write.isPending}
            onClick={() => {
              setIsRejecting(false);
            }}
          >
            {tc('action.back')}
          </Button>
          <Button type="submit" loading={write.isPending}>
            {t('replacements.decision.reject')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
