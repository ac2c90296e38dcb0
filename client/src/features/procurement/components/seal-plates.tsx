import { Button, Modal, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNotice } from '@/components/notice';
import { Actions } from '@/components/stack';
import { isAtFields, useFaultAt } from '@/components/use-fault-at';
import { useSealPlates } from '../api/plates';

/** All plates and films of an order go under one seal before a witness, after which the order is closed (R9). */
export function SealPlates({ order, plates, onClose }: { order: string; plates: number; onClose: () => void }) {
  const { t } = useTranslation('procurement');
  const { t: tCommon } = useTranslation();
  const [seal, setSeal] = useState('');
  const [witness, setWitness] = useState('');
  const [hasTried, setHasTried] = useState(false);
  const write = useSealPlates(order);
  const faultAt = useFaultAt(write.error);
  const missing = (value: string) => (hasTried && value.trim() === '' ? t('issue.required') : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setHasTried(true);
    if (seal.trim() === '' || witness.trim() === '') return;
    write.mutate({ seal: seal.trim(), witness: witness.trim() }, { onSuccess: onClose });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('plates.sealTitle', { order })}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': tCommon('action.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <p className="t-muted">{t('plates.sealText', { total: plates })}</p>
          {!isAtFields(write.error, ['seal', 'witness']) && <RefusalNotice error={write.error} />}
          <TextInput
            label={t('plates.sealNumber')}
            value={seal}
            spellCheck={false}
            autoComplete="off"
            data-autofocus
            error={missing(seal) ?? faultAt('seal')}
            onChange={(event) => {
              setSeal(event.currentTarget.value);
            }}
          />
          <TextInput
            label={t('plates.witness')}
            description={t('plates.witnessHint')}
            maxLength={200}
            value={witness}
            error={missing(witness) ?? faultAt('witness')}
            onChange={(event) => {
              setWitness(event.currentTarget.value);
            }}
          />
          <Actions>
            <Button variant="default" onClick={onClose} disabled={write.isPending}>
              {tCommon('action.cancel')}
            </Button>
            <Button type="submit" loading={write.isPending}>
              {t('plates.seal')}
            </Button>
          </Actions>
        </Stack>
      </form>
    </Modal>
  );
}
