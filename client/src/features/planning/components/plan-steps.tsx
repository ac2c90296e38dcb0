import { Button, Modal, Stack, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, useSession } from '@/app/context/session';
import { ConfirmByTyping } from '@/components/confirm-by-typing';
import { Notice, RefusalNotice } from '@/components/notice';
import { useSignature } from '@/components/signature';
import { Actions } from '@/components/stack';
import { isAtFields, useFaultAt } from '@/components/use-fault-at';
import { useFormat } from '@/i18n/use-format';
import { useProblemText } from '@/i18n/use-problem-text';
import { useApprovePlan, useReturnPlan, useSubmitPlan, type PlanView } from '../api/plans';

const reasonLengthMin = 10;

/** What may be done with the plan now, and in words what may not and why. */
export function PlanSteps({ view, ballots }: { view: PlanView; ballots: number }) {
  const { t } = useTranslation('planning');
  const { plan } = view;
  const mayMake = useMay('plans.make');
  const submit = useSubmitPlan();
  return (
    <Stack gap="sm">
      <PlanNotices view={view} />
      <RefusalNotice error={submit.error} />
      <Actions>
        {plan.status === 'draft' && mayMake && (
          <Button
            loading={submit.isPending}
            onClick={() => {
              submit.mutate({ code: plan.code, version: plan.version });
            }}
          >
            {t('plan.submit')}
          </Button>
        )}
        {view.mayDecide && <Decide view={view} ballots={ballots} />}
      </Actions>
    </Stack>
  );
}

function PlanNotices({ view: { plan, isIntact, mayDecide } }: { view: PlanView }) {
  const { t } = useTranslation('planning');
  const { userName } = useSession();
  const mayApprove = useMay('plans.approve');
  const isMaker = plan.madeBy === userName || plan.submittedBy === userName;
  return (
    <>
      {!isIntact && (
        <Notice tone="bad" isAlert>
          {t('plan.brokenNote')}
        </Notice>
      )}
      {plan.status === 'submitted' && !mayDecide && (
        <Notice tone="info" icon={isMaker ? 'lock' : 'clock'}>
          {isMaker || mayApprove ? t('plan.makerMayNot') : t('plan.waiting')}
        </Notice>
      )}
      {plan.status === 'returned' && (
        <Notice tone="warn">
          {t('plan.returnedBecause', { name: plan.decidedBy ?? '', reason: plan.decisionReason ?? '' })}
        </Notice>
      )}
      {plan.status === 'superseded' && <Notice tone="none">{t('plan.supersededNote')}</Notice>}
    </>
  );
}

function Decide({ view: { plan }, ballots }: { view: PlanView; ballots: number }) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const problemText = useProblemText();
  const [dialog, setDialog] = useState<'approve' | 'return' | null>(null);
  const { sign, dialog: signature } = useSignature();
  const approve = useApprovePlan(sign);
  const close = () => {
    setDialog(null);
    approve.reset();
  };
  return (
    <>
      <Button
        variant="default"
        onClick={() => {
          setDialog('return');
        }}
      >
        {t('plan.return')}
      </Button>
      <Button
        onClick={() => {
          setDialog('approve');
        }}
      >
        {t('plan.approve')}
      </Button>
      <ConfirmByTyping
        isOpen={dialog === 'approve'}
        title={t('approve.title', { plan: plan.code })}
        value={format.number(ballots)}
        action={t('approve.action')}
        isPending={approve.isPending}
        refusal={approve.error === null ? undefined : problemText(approve.error)}
        onClose={close}
        onConfirm={() => {
          approve.mutate({ code: plan.code, version: plan.version }, { onSuccess: close });
        }}
      >
        {t('approve.text')}
      </ConfirmByTyping>
      <ReturnDialog isOpen={dialog === 'return'} plan={plan} onClose={close} />
      {signature}
    </>
  );
}

function ReturnDialog({ isOpen, plan, onClose }: { isOpen: boolean; plan: PlanView['plan']; onClose: () => void }) {
  const { t } = useTranslation('planning');
  const { t: tCommon } = useTranslation();
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t('return.title', { plan: plan.code })}
      closeButtonProps={{ 'aria-label': tCommon('action.close') }}
    >
      <ReturnForm plan={plan} onClose={onClose} />
    </Modal>
  );
}

function ReturnForm({ plan, onClose }: { plan: PlanView['plan']; onClose: () => void }) {
  const { t } = useTranslation('planning');
  const { t: tCommon } = useTranslation();
  const [reason, setReason] = useState('');
  const [isShort, setIsShort] = useState(false);
  const giveBack = useReturnPlan();
  const faultAt = useFaultAt(giveBack.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const isTooShort = reason.trim().length < reasonLengthMin;
    setIsShort(isTooShort);
    if (!isTooShort)
      giveBack.mutate({ code: plan.code, version: plan.version, reason: reason.trim() }, { onSuccess: onClose });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {!isAtFields(giveBack.error, ['reason']) && <RefusalNotice error={giveBack.error} />}
        <Textarea
          label={t('return.reason')}
          description={t('return.hint')}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          autosize
          minRows={3}
          data-autofocus
          value={reason}
          error={isShort ? t('return.tooShort') : faultAt('reason')}
          onChange={(event) => {
            setReason(event.currentTarget.value);
            setIsShort(false);
          }}
        />
        <Actions>
          <Button variant="default" onClick={onClose} disabled={giveBack.isPending}>
            {tCommon('action.cancel')}
          </Button>
          <Button type="submit" loading={giveBack.isPending}>
            {t('return.action')}
          </Button>
        </Actions>
      </Stack>
    </form>
  );
}
