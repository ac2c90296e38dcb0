import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useWrite } from '@/api/use-write';
import { Icon } from '@/components/icon';
import { useProblemText } from '@/i18n/use-problem-text';
import { openReceipt } from '../api/open-receipt';
import { shipmentQuery } from '../api/get-shipment';
import styles from './shipment.module.css';

const nameMin = 3;

/** The receipt begins before a witness, whose office and name stand on the slip. */
export function OpenReceiptForm({ code, onOpened }: { code: string; onOpened: () => void }) {
  const { t } = useTranslation('shipments');
  const { t: tc } = useTranslation();
  const problemText = useProblemText();
  const queryClient = useQueryClient();
  const [witness, setWitness] = useState('');
  const [hasTried, setHasTried] = useState(false);
  const write = useWrite(openReceipt, {
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: shipmentQuery(code).queryKey });
      onOpened();
    },
    onError: () => queryClient.invalidateQueries({ queryKey: shipmentQuery(code).queryKey }),
  });
  const isNamed = witness.trim().length >= nameMin;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setHasTried(true);
    if (isNamed) write.mutate({ code, witness: witness.trim() });
  };
  const refusal = write.error === null ? undefined : write.error.isLost ? tc('state.lost') : problemText(write.error);
  return (
    <form onSubmit={submit} noValidate className={styles.openForm}>
      <TextInput
        label={t('open.witness')}
        placeholder={t('open.example')}
        description={t('open.hint')}
        value={witness}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => {
          setWitness(event.currentTarget.value);
        }}
        error={hasTried && !isNamed ? t('open.needed') : refusal}
      />
      <Button type="submit" loading={write.isPending} leftSection={<Icon name="scan" size={16} />}>
        {t('open.action')}
      </Button>
    </form>
  );
}
