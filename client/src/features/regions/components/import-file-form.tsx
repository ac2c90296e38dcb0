import { Button, FileInput, Select } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '@/api/schema';
import { Card } from '@/components/card';
import { Icon } from '@/components/icon';
import { RefusalNotice } from '@/components/notice';
import { Actions, CardBody } from '@/components/stack';
import { isAtFields, useFaultAt } from '@/components/use-fault-at';

export interface FileChoice {
  file: File;
  election: string;
}

interface ImportFileFormProps {
  elections: readonly components['schemas']['ElectionView'][];
  isPending: boolean;
  error: unknown;
  onCheck: (choice: FileChoice) => void;
}

const fields = ['file', 'election', 'fileName', 'content'];

/** The first step: which election and which file. */
export function ImportFileForm({ elections, isPending, error, onCheck }: ImportFileFormProps) {
  const { t } = useTranslation('regions');
  const faultAt = useFaultAt(error);
  const [file, setFile] = useState<File | null>(null);
  const [election, setElection] = useState(elections[0]?.code ?? '');
  const [missing, setMissing] = useState<string | undefined>();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (file === null) {
      setMissing(t('import.missing'));
    } else if (!/\.(csv|xlsx)$/i.test(file.name)) {
      setMissing(t('import.wrongKind'));
    } else {
      setMissing(undefined);
      onCheck({ file, election });
    }
  };
  return (
    <Card title={t('import.steps.file')}>
      <form onSubmit={submit} noValidate>
        <CardBody>
          {!isAtFields(error, fields) && <RefusalNotice error={error} />}
          {elections.length > 1 && (
            <Select
              label={t('import.election')}
              data={elections.map(({ code, name }) => ({ value: code, label: name }))}
              value={election}
              allowDeselect={false}
              onChange={(value) => {
                setElection(value ?? election);
              }}
              error={faultAt('election')}
            />
          )}
          <FileInput
            label={t('import.file')}
            placeholder={t('import.choose')}
            description={
              <>
                {t('import.fileHint')}
                <br />
                {t('import.example')}
              </>
            }
            inputWrapperOrder={['label', 'input', 'error', 'description']}
            leftSection={<Icon name="upload" size={16} />}
            accept=".csv,.xlsx"
            value={file}
            onChange={(chosen) => {
              setFile(chosen);
              setMissing(undefined);
            }}
            error={missing ?? faultAt('file') ?? faultAt('fileName') ?? faultAt('content')}
          />
          <Actions>
            <Button type="submit" loading={isPending}>
              {t('import.check')}
            </Button>
          </Actions>
        </CardBody>
      </form>
    </Card>
  );
}
