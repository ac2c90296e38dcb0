import { Button, Modal, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNotice } from '@/components/notice';
import { Actions } from '@/components/stack';
import { isAtFields, useFaultAt } from '@/components/use-fault-at';
import { useCreateWebhook, useRemoveWebhook, useRotateSecret, type Webhook } from '../api/webhooks';
import { overlapUsual, readOverlap } from '../model/whole-number';
import { NumberForm } from './number-form';
import { OneTimeSecret } from './one-time-secret';

const fields = ['address', 'name'];

interface CreateWebhookProps {
  vendor: string;
  isOpen: boolean;
  onClose: () => void;
}

/** Enters an address; the secret is shown once, in the same dialog, which then closes only by its button. */
export function CreateWebhook({ vendor, isOpen, onClose }: CreateWebhookProps) {
  const { t } = useTranslation('identity');
  const { t: tCommon } = useTranslation();
  const [secret, setSecret] = useState<string | null>(null);
  const close = () => {
    setSecret(null);
    onClose();
  };
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      title={t('webhooks.createTitle', { vendor })}
      closeOnClickOutside={secret === null}
      closeOnEscape={secret === null}
      closeButtonProps={{ 'aria-label': tCommon('action.close') }}
    >
      {secret === null ? (
        <CreateForm vendor={vendor} onClose={close} onMade={setSecret} />
      ) : (
        <OneTimeSecret label={t('webhooks.secret')} hint={t('webhooks.secretHint')} secret={secret} onDone={close} />
      )}
    </Modal>
  );
}

interface CreateFormProps {
  vendor: string;
  onClose: () => void;
  onMade: (secret: string) => void;
}

function CreateForm({ vendor, onClose, onMade }: CreateFormProps) {
  const { t } = useTranslation('identity');
  const { t: tCommon } = useTranslation();
  const [address, setAddress] = useState('');
  const [name, setName] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const create = useCreateWebhook(vendor);
  const faultAt = useFaultAt(create.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (address.trim() === '') return;
    create.mutate(
      { address: address.trim(), name: name.trim() },
      {
        onSuccess: ({ secret }) => {
          onMade(secret);
        },
      },
    );
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {!isAtFields(create.error, fields) && <RefusalNotice error={create.error} />}
        <TextInput
          label={t('webhooks.address')}
          description={t('webhooks.addressHint')}
          placeholder="https://"
          type="url"
          data-autofocus
          value={address}
          error={isChecked && address.trim() === '' ? t('user.required') : faultAt('address')}
          onChange={(event) => {
            setAddress(event.currentTarget.value);
          }}
        />
        <TextInput
          label={t('webhooks.name')}
          description={t('webhooks.nameHint')}
          value={name}
          error={faultAt('name')}
          onChange={(event) => {
            setName(event.currentTarget.value);
          }}
        />
        <Actions>
          <Button variant="default" onClick={onClose} disabled={create.isPending}>
            {tCommon('action.cancel')}
          </Button>
          <Button type="submit" loading={create.isPending}>
            {t('webhooks.create')}
          </Button>
        </Actions>
      </Stack>
    </form>
  );
}

interface StepProps {
  vendor: string;
  /** The webhook it is about; null while the dialog is closed. */
  webhook: Webhook | null;
  onClose: () => void;
}

/** A new secret, after asking how long the one before is to sign too; it is shown once in the same dialog. */
export function RotateSecret({ vendor, webhook, onClose }: StepProps) {
  const { t } = useTranslation('identity');
  const { t: tCommon } = useTranslation();
  const [days, setDays] = useState(String(overlapUsual));
  const rotate = useRotateSecret(vendor);
  const secret = rotate.data?.secret;
  const close = () => {
    rotate.reset();
    setDays(String(overlapUsual));
    onClose();
  };
  return (
    <Modal
      opened={webhook !== null}
      onClose={close}
      title={t('webhooks.rotate')}
      closeOnClickOutside={secret === undefined}
      closeOnEscape={secret === undefined}
      closeButtonProps={{ 'aria-label': tCommon('action.close') }}
    >
      {secret === undefined ? (
        <NumberForm
          field="overlapDays"
          label={t('keys.overlap')}
          text={t('webhooks.rotateText', { address: webhook?.address ?? '' })}
          wrong={t('keys.overlapWrong')}
          action={t('webhooks.rotate')}
          value={days}
          onChange={setDays}
          read={readOverlap}
          onSubmit={(overlapDays) => {
            if (webhook !== null) rotate.mutate({ webhookId: webhook.id, overlapDays });
          }}
          onClose={close}
          isPending={rotate.isPending}
          error={rotate.error}
        />
      ) : (
        <OneTimeSecret label={t('webhooks.secret')} hint={t('webhooks.secretHint')} secret={secret} onDone={close} />
      )}
    </Modal>
  );
}

/** Says what removing does before it is done. */
export function RemoveWebhook({ vendor, webhook, onClose }: StepProps) {
  const { t } = useTranslation('identity');
  const { t: tCommon } = useTranslation();
  const remove = useRemoveWebhook(vendor);
  return (
    <Modal
      opened={webhook !== null}
      onClose={onClose}
      title={t('webhooks.remove')}
      closeButtonProps={{ 'aria-label': tCommon('action.close') }}
    >
      <Stack gap="md">
        <RefusalNotice error={remove.error} />
        <p>{t('webhooks.removeText', { address: webhook?.address ?? '' })}</p>
        <Actions>
          <Button variant="default" onClick={onClose} disabled={remove.isPending}>
            {tCommon('action.cancel')}
          </Button>
          <Button
            loading={remove.isPending}
            onClick={() => {
              if (webhook !== null) remove.mutate(webhook.id, { onSuccess: onClose });
            }}
          >
            {t('webhooks.remove')}
          </Button>
        </Actions>
      </Stack>
    </Modal>
  );
}
