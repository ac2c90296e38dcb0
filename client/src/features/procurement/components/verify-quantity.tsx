import { Button, Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/app/context/session';
import { ConfirmByTyping } from '@/components/confirm-by-typing';
import { Notice } from '@/components/notice';
import { useSignature } from '@/components/signature';
import { useFormat } from '@/i18n/use-format';
import { useProblemText } from '@/i18n/use-problem-text';
import { useVerifyQuantity, type OrderDetail } from '../api/orders';
import { CountsBesideBooks, differFromBooks } from './counts-beside-books';

/** KPU signs the printer's counts once they are what the books say (R8). */
export function VerifyQuantity({ detail }: { detail: OrderDetail }) {
  const { t } = useTranslation('procurement');
  const mayVerify = useMay('production.verify');
  const [isOpen, setIsOpen] = useState(false);
  const counted = detail.verifications.at(-1);
  if (!mayVerify || detail.order.status !== 'counted' || counted === undefined) return null;
  const props = {
    detail,
    counted,
    isOpen,
    onClose: () => {
      setIsOpen(false);
    },
  };
  return (
    <>
      <Button
        onClick={() => {
          setIsOpen(true);
        }}
      >
        {t('order.verify')}
      </Button>
      {differFromBooks(counted, detail.booked) ? <Differs {...props} /> : <Sign {...props} />}
    </>
  );
}

interface DialogProps {
  detail: OrderDetail;
  counted: OrderDetail['verifications'][number];
  isOpen: boolean;
  onClose: () => void;
}

function Sign({ detail: { order, booked }, counted, isOpen, onClose }: DialogProps) {
  const { t } = useTranslation('procurement');
  const format = useFormat();
  const problemText = useProblemText();
  const { sign, dialog } = useSignature();
  const verify = useVerifyQuantity(order.code, sign);
  const close = () => {
    verify.reset();
    onClose();
  };
  return (
    <>
      <ConfirmByTyping
        isOpen={isOpen}
        title={t('verify.title', { order: order.code })}
        value={format.number(counted.printedQuantity)}
        action={t('verify.action')}
        isPending={verify.isPending}
        refusal={verify.error === null ? undefined : problemText(verify.error)}
        onClose={close}
        onConfirm={() => {
          verify.mutate(counted.printedQuantity, { onSuccess: close });
        }}
      >
        <Stack gap="sm">
          <p>{t('verify.text')}</p>
          <CountsBesideBooks counted={counted} booked={booked} />
        </Stack>
      </ConfirmByTyping>
      {dialog}
    </>
  );
}

/** Counts that are not what the books say are signed by nobody: the printer counts again. */
function Differs({ detail: { order, booked }, counted, isOpen, onClose }: DialogProps) {
  const { t } = useTranslation('procurement');
  const { t: tCommon } = useTranslation();
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t('verify.title', { order: order.code })}
      closeButtonProps={{ 'aria-label': tCommon('action.close') }}
    >
      <Stack gap="md">
        <Notice tone="bad">{t('verify.differs')}</Notice>
        <CountsBesideBooks counted={counted} booked={booked} />
      </Stack>
    </Modal>
  );
}
