import { Button, Modal, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useWrite } from '@/api/use-write';
import { Notice, RefusalNotice } from '@/components/notice';
import { Actions } from '@/components/stack';
import { useFaultAt } from '@/components/use-fault-at';
import { useFormat } from '@/i18n/use-format';
import { shelveCartons } from '../api/writes';
import { CodeList } from './code-list';

/** Says on which rack cartons were put; the rack stays for the next ones. */
export function ShelveDialog({ region, onClose }: { region: string; onClose: () => void }) {
  const { t } = useTranslation('stock');
  const { t: tc } = useTranslation();
  const format = useFormat();
  const queryClient = useQueryClient();
  const [rack, setRack] = useState('');
  const [codes, setCodes] = useState<readonly string[]>([]);
  const [hasTried, setHasTried] = useState(false);
  const write = useWrite(shelveCartons, {
    onSuccess: async () => {
      setCodes([]);
      setHasTried(false);
      await queryClient.invalidateQueries({ queryKey: ['stock'] });
    },
  });
  const faultAt = useFaultAt(write.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setHasTried(true);
    if (rack.trim() !== '' && codes.length > 0) write.mutate({ region, rack: rack.trim(), cartons: [...codes] });
  };
  const stayOnEnter = (event: KeyboardEvent) => {
    if (event.key === 'Enter') event.preventDefault();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('shelve.title')}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': tc('action.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <p className="t-muted">{t('shelve.hint')}</p>
          <TextInput
            label={t('shelve.rack')}
            placeholder={t('shelve.rackExample')}
            autoComplete="off"
            spellCheck={false}
            data-autofocus
            value={rack}
            error={hasTried && rack.trim() === '' ? t('receive.needed') : faultAt('rack')}
            onKeyDown={stayOnEnter}
            onChange={(event) => {
              setRack(event.currentTarget.value);
            }}
          />
          <CodeList
            codes={codes}
            error={hasTried && codes.length === 0 ? t('codes.needed') : undefined}
            onAdd={(code) => {
              setCodes([...codes, code]);
            }}
            onRemove={(code) => {
              setCodes(codes.filter((one) => one !== code));
            }}
          />
          <RefusalNotice error={write.error} />
          {write.isSuccess && codes.length === 0 && (
            <Notice tone="ok" isAlert>
              {t('shelve.done', {
                amount: format.count(write.variables.cartons.length, 'carton'),
                rack: write.variables.rack,
              })}
            </Notice>
          )}
          <Actions>
            <Button variant="default" onClick={onClose} disabled={write.isPending}>
              {tc('action.close')}
            </Button>
            <Button type="submit" loading={write.isPending}>
              {t('shelve.action', { amount: format.count(codes.length, 'carton') })}
            </Button>
          </Actions>
        </Stack>
      </form>
    </Modal>
  );
}
