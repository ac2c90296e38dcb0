import { Button, Modal, Stack, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/api/problem';
import { RefusalNotice } from '@/components/notice';
import { Actions } from '@/components/stack';
import { useFaultText } from '@/i18n/use-problem-text';
import { useRegisterPlates, type PlateRegistration } from '../api/plates';

const codesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Plates and films are registered before use (R9): one code a line, typed or scanned. */
export function RegisterPlates({ order, onClose }: { order: string; onClose: () => void }) {
  const { t } = useTranslation('procurement');
  const { t: tCommon } = useTranslation();
  const faultText = useFaultText();
  const [plates, setPlates] = useState('');
  const [films, setFilms] = useState('');
  const [isEmpty, setIsEmpty] = useState(false);
  const register = useRegisterPlates(order);
  const given: PlateRegistration[] = [
    ...codesOf(plates).map((code) => ({ code, kind: 'plate' as const })),
    ...codesOf(films).map((code) => ({ code, kind: 'film' as const })),
  ];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsEmpty(given.length === 0);
    if (given.length > 0) register.mutate(given, { onSuccess: onClose });
  };
  // The server names a fault by its place in the list sent: here it stands with the code itself.
  const faults = Object.entries(isProblem(register.error) ? register.error.errors : {}).flatMap(([path, found]) => {
    const at = /^plates(?:\[(\d+)\])?/.exec(path);
    const fault = found[0];
    if (at === null || fault === undefined) return [];
    const code = at[1] === undefined ? undefined : given[Number(at[1])]?.code;
    return [code === undefined ? faultText(fault) : `${code}: ${faultText(fault)}`];
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('plates.registerTitle', { order })}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': tCommon('action.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <p className="t-muted">{t('plates.registerText')}</p>
          {faults.length === 0 && <RefusalNotice error={register.error} />}
          <Textarea
            label={t('plates.plates')}
            description={t('plates.onePerLine')}
            value={plates}
            minRows={3}
            autosize
            spellCheck={false}
            data-autofocus
            error={isEmpty ? t('plates.none') : faults.length > 0 ? faults.join(' ') : undefined}
            onChange={(event) => {
              setPlates(event.currentTarget.value);
            }}
          />
          <Textarea
            label={t('plates.films')}
            description={t('plates.onePerLine')}
            value={films}
            minRows={2}
            autosize
            spellCheck={false}
            onChange={(event) => {
              setFilms(event.currentTarget.value);
            }}
          />
          <Actions>
            <Button variant="default" onClick={onClose} disabled={register.isPending}>
              {tCommon('action.cancel')}
            </Button>
            <Button type="submit" loading={register.isPending}>
              {given.length === 0 ? t('plates.register') : t('plates.registerCount', { total: given.length })}
            </Button>
          </Actions>
        </Stack>
      </form>
    </Modal>
  );
}
