import { Button, Modal, Stack, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNotice } from '@/components/notice';
import { Actions } from '@/components/stack';
import { isAtFields, useFaultAt } from '@/components/use-fault-at';
import { useSetSigningKey, type ApiKey } from '../api/keys';

interface SetSigningKeyProps {
  vendor: string;
  apiKey: ApiKey;
  onClose: () => void;
}

/** The public key under which a key's reports must be signed; an empty field asks for no signature any more. */
export function SetSigningKey({ vendor, apiKey, onClose }: SetSigningKeyProps) {
  const { t } = useTranslation('identity');
  const { t: tCommon } = useTranslation();
  const [pem, setPem] = useState('');
  const set = useSetSigningKey(vendor);
  const faultAt = useFaultAt(set.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    set.mutate({ keyId: apiKey.id, publicKey: pem.trim() === '' ? null : pem.trim() }, { onSuccess: onClose });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('keys.signTitle', { name: apiKey.name })}
      closeButtonProps={{ 'aria-label': tCommon('action.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          {!isAtFields(set.error, ['publicKey']) && <RefusalNotice error={set.error} />}
          <p>{t('keys.signText')}</p>
          {apiKey.signingKey != null && (
            <p>
              {t('keys.signNow')} <span className="t-code">{apiKey.signingKey.slice(0, 16)}…</span>
            </p>
          )}
          <Textarea
            label={t('keys.publicKey')}
            data-autofocus
            autosize
            minRows={5}
            spellCheck={false}
            placeholder={'-----BEGIN PUBLIC KEY-----\n…\n-----END PUBLIC KEY-----'}
            value={pem}
            error={faultAt('publicKey')}
            onChange={(event) => {
              setPem(event.currentTarget.value);
            }}
          />
          <Actions>
            <Button variant="default" onClick={onClose} disabled={set.isPending}>
              {tCommon('action.cancel')}
            </Button>
            <Button type="submit" loading={set.isPending}>
              {tCommon('action.save')}
            </Button>
          </Actions>
        </Stack>
      </form>
    </Modal>
  );
}
