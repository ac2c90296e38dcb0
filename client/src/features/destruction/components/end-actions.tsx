import { Button, Group, Modal, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/app/context/session';
import { ConfirmByTyping } from '@/components/confirm-by-typing';
import { RefusalNotice } from '@/components/notice';
import { useFormat } from '@/i18n/use-format';
import { useProblemText } from '@/i18n/use-problem-text';
import type { Destruction } from '../api/reads';
import { useCancel, useCarryOut } from '../api/writes';
import { offices } from '../model/steps';
import styles from './destruction.module.css';

const reasonLengthMin = 10;

/** How a proposal ends: the ballots are destroyed, the number typed, or it is taken back with a reason. */
export function EndActions({ destruction }: { destruction: Destruction }) {
  const { t } = useTranslation('destruction');
  const mayAct = useMay('destruction.propose');
  const [open, setOpen] = useState<'burn' | 'cancel' | null>(null);
  if (!mayAct || destruction.status !== 'proposed') return null;
  const close = () => {
    setOpen(null);
  };
  const missing = offices.length - destruction.signatureCount;
  return (
    <div className={styles.actions}>
      <Button
        variant="default"
        onClick={() => {
          setOpen('cancel');
        }}
      >
        {t('cancel.action')}
      </Button>
      <Button
        disabled={missing > 0}
        onClick={() => {
          setOpen('burn');
        }}
      >
        {missing > 0 ? t('burn.waiting', { count: missing }) : t('burn.action')}
      </Button>
      {open === 'burn' && <Burn destruction={destruction} onClose={close} />}
      {open === 'cancel' && <Cancel code={destruction.code} onClose={close} />}
    </div>
  );
}

function Burn({ destruction, onClose }: { destruction: Destruction; onClose: () => void }) {
  const { t } = useTranslation('destruction');
  const format = useFormat();
  const problemText = useProblemText();
  const write = useCarryOut(destruction.code);
  const { totalSheets, damagedSheets, surplusSheets } = destruction;
  return (
    <ConfirmByTyping
      isOpen
      title={t('burn.title', { code: destruction.code })}
      value={format.number(totalSheets)}
      action={t('burn.action')}
      isPending={write.isPending}
      refusal={write.error === null ? undefined : problemText(write.error)}
      onClose={onClose}
      onConfirm={() => {
        write.mutate({ totalSheets, damagedSheets, surplusSheets }, { onSuccess: onClose });
      }}
    >
      {t('burn.text', {
        damaged: format.count(damagedSheets, 'sheet'),
        surplus: format.count(surplusSheets, 'sheet'),
      })}
    </ConfirmByTyping>
  );
}

function Cancel({ code, onClose }: { code: string; onClose: () => void }) {
  const { t } = useTranslation('destruction');
  const { t: tc } = useTranslation();
  const [reason, setReason] = useState('');
  const [hasTried, setHasTried] = useState(false);
  const write = useCancel(code);
  const isShort = reason.trim().length < reasonLengthMin;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setHasTried(true);
    if (!isShort) write.mutate(reason.trim(), { onSuccess: onClose });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('cancel.title', { code })}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': tc('action.close') }}
    >
      <form onSubmit={submit} noValidate className={styles.form}>
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
        <RefusalNotice error={write.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} disabled={write.isPending}>
            {tc('action.back')}
          </Button>
          <Button type="submit" loading={write.isPending}>
            {t('cancel.action')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
