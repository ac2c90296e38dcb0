import { Button, Checkbox, Modal, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNotice } from '@/components/notice';
import { Actions } from '@/components/stack';
import { isAtFields, useFaultAt } from '@/components/use-fault-at';
import { useCreateKey, useRevokeKey, type ApiKey } from '../api/keys';
import { OneTimeSecret } from './one-time-secret';

const scopes = ['report', 'read'] as const;
const daysMax = 400;
const daysUsual = 90;
const fields = ['name', 'scopes', 'daysValid'];

interface CreateKeyProps {
  vendor: string;
  isOpen: boolean;
  onClose: () => void;
}

/** Makes a key; the key is shown once, in the same dialog, which then closes only by its button. */
export function CreateKey({ vendor, isOpen, onClose }: CreateKeyProps) {
  const { t } = useTranslation('identity');
  const { t: tCommon } = useTranslation();
  const [key, setKey] = useState<string | null>(null);
  const close = () => {
    setKey(null);
    onClose();
  };
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      title={t('keys.createTitle', { vendor })}
      closeOnClickOutside={key === null}
      closeOnEscape={key === null}
      closeButtonProps={{ 'aria-label': tCommon('action.close') }}
    >
      {key === null ? (
        <CreateForm vendor={vendor} onClose={close} onMade={setKey} />
      ) : (
        <OneTimeSecret label={t('keys.made')} hint={t('keys.madeHint')} secret={key} onDone={close} />
      )}
    </Modal>
  );
}

function CreateForm({
  vendor,
  onClose,
  onMade,
}: {
  vendor: string;
  onClose: () => void;
  onMade: (key: string) => void;
}) {
  const { t } = useTranslation('identity');
  const { t: tCommon } = useTranslation();
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<string[]>([...scopes]);
  const [days, setDays] = useState(String(daysUsual));
  const [isTest, setIsTest] = useState(false);
  const [isChecked, setIsChecked] = useState(false);
  const create = useCreateKey(vendor);
  const faultAt = useFaultAt(create.error);
  const daysValid = Number(days);
  const isLasting = Number.isInteger(daysValid) && daysValid >= 1 && daysValid <= daysMax;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (name.trim() === '' || chosen.length === 0 || !isLasting) return;
    create.mutate(
      { name: name.trim(), scopes: chosen, daysValid, isTest },
      {
        onSuccess: ({ key }) => {
          onMade(key);
        },
      },
    );
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {!isAtFields(create.error, fields) && <RefusalNotice error={create.error} />}
        <TextInput
          label={t('keys.name')}
          description={t('keys.nameHint')}
          data-autofocus
          value={name}
          error={isChecked && name.trim() === '' ? t('user.required') : faultAt('name')}
          onChange={(event) => {
            setName(event.currentTarget.value);
          }}
        />
        <Checkbox.Group
          label={t('keys.scopes')}
          value={chosen}
          onChange={setChosen}
          error={isChecked && chosen.length === 0 ? t('keys.scopeMissing') : faultAt('scopes')}
        >
          <Stack gap="xs" mt={4}>
            {scopes.map((scope) => (
              <Checkbox
                key={scope}
                value={scope}
                label={t(`keys.scope.${scope}`)}
                description={t(`keys.scopeHint.${scope}`)}
              />
            ))}
          </Stack>
        </Checkbox.Group>
        <Checkbox
          label={t('keys.isTest')}
          description={t('keys.isTestHint')}
          checked={isTest}
          onChange={(event) => {
            setIsTest(event.currentTarget.checked);
          }}
        />
        <TextInput
          label={t('keys.days')}
          inputMode="numeric"
          value={days}
          error={isChecked && !isLasting ? t('keys.daysWrong') : faultAt('daysValid')}
          onChange={(event) => {
            setDays(event.currentTarget.value.trim());
          }}
        />
        <Actions>
          <Button variant="default" onClick={onClose} disabled={create.isPending}>
            {tCommon('action.cancel')}
          </Button>
          <Button type="submit" loading={create.isPending}>
            {t('keys.create')}
          </Button>
        </Actions>
      </Stack>
    </form>
  );
}

/** Says what revoking does before it is done. */
export function RevokeKey({ vendor, apiKey, onClose }: { vendor: string; apiKey: ApiKey; onClose: () => void }) {
  const { t } = useTranslation('identity');
  const { t: tCommon } = useTranslation();
  const revoke = useRevokeKey(vendor);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('keys.revokeTitle', { name: apiKey.name })}
      closeButtonProps={{ 'aria-label': tCommon('action.close') }}
    >
      <Stack gap="md">
        <RefusalNotice error={revoke.error} />
        <p>{t('keys.revokeText')}</p>
        <Actions>
          <Button variant="default" onClick={onClose} disabled={revoke.isPending}>
            {tCommon('action.cancel')}
          </Button>
          <Button
            loading={revoke.isPending}
            onClick={() => {
              revoke.mutate(apiKey.id, { onSuccess: onClose });
            }}
          >
            {t('keys.revoke')}
          </Button>
        </Actions>
      </Stack>
    </Modal>
  );
}
