import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRotateKey, useSetKeyLimit, type ApiKey } from '../api/keys';
import { overlapUsual, readOverlap, readWhole } from '../model/whole-number';
import { NumberForm } from './number-form';
import { OneTimeSecret } from './one-time-secret';

const limitMax = 60_000;

interface DialogProps {
  vendor: string;
  apiKey: ApiKey;
  onClose: () => void;
}

/** Makes a key's successor, which is shown once in the same dialog. */
export function RotateKey({ vendor, apiKey, onClose }: DialogProps) {
  const { t } = useTranslation('identity');
  const { t: tCommon } = useTranslation();
  const [made, setMade] = useState<string | null>(null);
  const [days, setDays] = useState(String(overlapUsual));
  const rotate = useRotateKey(vendor);
  const submit = (overlapDays: number) => {
    rotate.mutate(
      { keyId: apiKey.id, overlapDays },
      {
        onSuccess: ({ key }) => {
          setMade(key);
        },
      },
    );
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('keys.rotateTitle', { name: apiKey.name })}
      closeOnClickOutside={made === null}
      closeOnEscape={made === null}
      closeButtonProps={{ 'aria-label': tCommon('action.close') }}
    >
      {made === null ? (
        <NumberForm
          field="overlapDays"
          label={t('keys.overlap')}
          text={t('keys.rotateText')}
          wrong={t('keys.overlapWrong')}
          action={t('keys.action.rotate')}
          value={days}
          onChange={setDays}
          read={readOverlap}
          onSubmit={submit}
          onClose={onClose}
          isPending={rotate.isPending}
          error={rotate.error}
        />
      ) : (
        <OneTimeSecret label={t('keys.made')} hint={t('keys.madeHint')} secret={made} onDone={onClose} />
      )}
    </Modal>
  );
}

/** How many calls a minute a key may make; an empty field gives the usual limit back. */
export function SetKeyLimit({ vendor, apiKey, onClose }: DialogProps) {
  const { t } = useTranslation('identity');
  const { t: tCommon } = useTranslation();
  const [limit, setLimit] = useState(apiKey.hasOwnLimit ? String(apiKey.requestsPerMinute) : '');
  const set = useSetKeyLimit(vendor);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('keys.limitTitle', { name: apiKey.name })}
      closeButtonProps={{ 'aria-label': tCommon('action.close') }}
    >
      <NumberForm
        field="requestsPerMinute"
        label={t('keys.limit')}
        text={t('keys.limitText')}
        wrong={t('keys.limitWrong')}
        action={tCommon('action.save')}
        value={limit}
        onChange={setLimit}
        read={(value) => (value === '' ? null : readWhole(value, 1, limitMax))}
        onSubmit={(requestsPerMinute) => {
          set.mutate({ keyId: apiKey.id, requestsPerMinute }, { onSuccess: onClose });
        }}
        onClose={onClose}
        isPending={set.isPending}
        error={set.error}
      />
    </Modal>
  );
}
