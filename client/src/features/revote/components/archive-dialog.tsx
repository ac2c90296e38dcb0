import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useArchive } from '../api/writes';
import { FormDialog } from './form-dialog';

interface ArchiveDialogProps {
  what: 'boxes' | 'carton';
  code: string;
  onClose: () => void;
}

/** Puts the boxes of an order, or a carton that nobody needed, into the archive before a witness. */
export function ArchiveDialog({ what, code, onClose }: ArchiveDialogProps) {
  const { t } = useTranslation('revote');
  const [witness, setWitness] = useState('');
  const write = useArchive(what, code);
  return (
    <FormDialog
      title={what === 'boxes' ? t('archive.title', { code }) : t('cartons.archiveTitle', { code })}
      hint={what === 'boxes' ? t('archive.hint') : t('cartons.sealed')}
      action={what === 'boxes' ? t('archive.action') : t('cartons.archive')}
      write={write}
      onClose={onClose}
      onSubmit={() => {
        if (witness.trim() !== '') write.mutate(witness.trim(), { onSuccess: onClose });
      }}
    >
      {(hasTried) => (
        <TextInput
          label={t('archive.witness')}
          maxLength={200}
          value={witness}
          onChange={(event) => {
            setWitness(event.currentTarget.value);
          }}
          error={hasTried && witness.trim() === '' ? t('propose.missing') : undefined}
          data-autofocus
        />
      )}
    </FormDialog>
  );
}
