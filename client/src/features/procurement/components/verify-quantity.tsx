import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/app/context/session';
import { ConfirmByTyping } from '@/components/confirm-by-typing';
import { useSignature } from '@/components/signature';
import { useFormat } from '@/i18n/use-format';
import { useProblemText } from '@/i18n/use-problem-text';
import { useVerifyQuantity, type Order } from '../api/orders';

/** KPU signs the printer's counts once they add up with difference zero (R8). */
export function VerifyQuantity({ order, printedSheets }: { order: Order; printedSheets: number }) {
  const { t } = useTranslation('procurement');
  const format = useFormat();
  const problemText = useProblemText();
  const mayVerify = useMay('production.verify');
  const [isOpen, setIsOpen] = useState(false);
  const { sign, dialog } = useSignature();
  const verify = useVerifyQuantity(order.code, sign);
  if (!mayVerify || order.status !== 'counted') return null;
  const close = () => {
    setIsOpen(false);
    verify.reset();
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
      <ConfirmByTyping
        isOpen={isOpen}
        title={t('verify.title', { order: order.code })}
        value={format.number(printedSheets)}
        action={t('verify.action')}
        isPending={verify.isPending}
        refusal={verify.error === null ? undefined : problemText(verify.error)}
        onClose={close}
        onConfirm={() => {
          verify.mutate(printedSheets, { onSuccess: close });
        }}
      >
        {t('verify.text')}
      </ConfirmByTyping>
      {dialog}
    </>
  );
}
