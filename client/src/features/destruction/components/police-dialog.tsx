import { Button, FileInput, Group, Modal, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNotice } from '@/components/notice';
import { useRecordPolice } from '../api/writes';
import { hashOf } from '../model/steps';
import styles from './destruction.module.css';

/** The police sign on paper: KPU records who, and the fingerprint of the scanned paper. The scan itself stays here. */
export function PoliceDialog({ code, onClose }: { code: string; onClose: () => void }) {
  const { t } = useTranslation('destruction');
  const { t: tc } = useTranslation();
  const [unit, setUnit] = useState('');
  const [rank, setRank] = useState('');
  const [name, setName] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [hasTried, setHasTried] = useState(false);
  const write = useRecordPolice(code);
  const missing = (value: string) => (hasTried && value.trim() === '' ? t('propose.missing') : undefined);
  const submit = async () => {
    setHasTried(true);
    if (file === null || [unit, rank, name].some((value) => value.trim() === '')) return;
    const paperHash = await hashOf(file);
    write.mutate({ unit: unit.trim(), rank: rank.trim(), name: name.trim(), paperHash }, { onSuccess: onClose });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('police.title')}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': tc('action.close') }}
    >
      <form
        noValidate
        className={styles.form}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void submit();
        }}
      >
        <TextInput
          label={t('police.unit')}
          description={t('police.unitExample')}
          maxLength={200}
          value={unit}
          onChange={(event) => {
            setUnit(event.currentTarget.value);
          }}
          error={missing(unit)}
          data-autofocus
        />
        <TextInput
          label={t('police.rank')}
          maxLength={200}
          value={rank}
          onChange={(event) => {
            setRank(event.currentTarget.value);
          }}
          error={missing(rank)}
        />
        <TextInput
          label={t('police.name')}
          maxLength={200}
          value={name}
          onChange={(event) => {
            setName(event.currentTarget.value);
          }}
          error={missing(name)}
        />
        <FileInput
          label={t('police.paper')}
          description={t('police.paperHint')}
          value={file}
          onChange={setFile}
          error={hasTried && file === null ? t('police.paperMissing') : undefined}
        />
        <RefusalNotice error={write.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} disabled={write.isPending}>
            {tc('action.cancel')}
          </Button>
          <Button type="submit" loading={write.isPending}>
            {t('signatures.record')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
