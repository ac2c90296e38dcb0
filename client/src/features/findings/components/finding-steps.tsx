import { Button, Group, Modal, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/app/context/session';
import { RefusalNotice } from '@/components/notice';
import { useStep, type Finding, type Step } from '../api/findings';
import { reasonLengthMin } from '../model/words';
import styles from './findings.module.css';

/** What may be done with it now: the officer answers, the observer asks again or closes. */
export function FindingSteps({ finding }: { finding: Finding }) {
  const { t } = useTranslation('findings');
  const [open, setOpen] = useState<Step | null>(null);
  const may: Record<Step, boolean> = {
    answer: useMay('findings.answer') && finding.status === 'open',
    return: useMay('findings.add') && finding.status === 'answered',
    closing: useMay('findings.close') && finding.status !== 'closed',
  };
  const steps = (['return', 'closing', 'answer'] as const).filter((step) => may[step]);
  if (steps.length === 0) return null;
  return (
    <div className={styles.actions}>
      {steps.map((step, index) => (
        <Button
          key={step}
          variant={index === steps.length - 1 ? 'filled' : 'default'}
          onClick={() => {
            setOpen(step);
          }}
        >
          {t(`step.${step}.action`)}
        </Button>
      ))}
      {open !== null && (
        <StepDialog
          code={finding.code}
          step={open}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
    </div>
  );
}

function StepDialog({ code, step, onClose }: { code: string; step: Step; onClose: () => void }) {
  const { t } = useTranslation('findings');
  const { t: tc } = useTranslation();
  const [words, setWords] = useState('');
  const [hasTried, setHasTried] = useState(false);
  const write = useStep(code);
  const isShort = words.trim().length < reasonLengthMin;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setHasTried(true);
    if (!isShort) write.mutate({ step, words: words.trim() }, { onSuccess: onClose });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${t(`step.${step}.action`)}: ${code}`}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': tc('action.close') }}
    >
      <form onSubmit={submit} noValidate className={styles.form}>
        <Textarea
          label={t(`step.${step}.label`)}
          minRows={3}
          autosize
          maxLength={1000}
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value);
          }}
          error={hasTried && isShort ? t('short') : undefined}
          data-autofocus
        />
        <RefusalNotice error={write.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} disabled={write.isPending}>
            {tc('action.cancel')}
          </Button>
          <Button type="submit" loading={write.isPending}>
            {t(`step.${step}.action`)}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
