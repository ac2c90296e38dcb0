import { Button, Modal, Select, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useRegionName } from '@/app/context/regions';
import { useRegion } from '@/app/context/use-region';
import { RefusalNotice } from '@/components/notice';
import { Actions } from '@/components/stack';
import { isAtFields, useFaultAt } from '@/components/use-fault-at';
import { useCreateContract, vendorsQuery } from '../api/contracts';
import { parseRupiah } from './rupiah';

interface CreateContractProps {
  isOpen: boolean;
  onClose: () => void;
  onCreated: (code: string) => void;
}

/** Drafts a contract; another person signs it. */
export function CreateContract(props: CreateContractProps) {
  const { t } = useTranslation('procurement');
  const { t: tCommon } = useTranslation();
  return (
    <Modal
      opened={props.isOpen}
      onClose={props.onClose}
      title={t('create.title')}
      closeButtonProps={{ 'aria-label': tCommon('action.close') }}
    >
      <CreateForm {...props} />
    </Modal>
  );
}

const fields = ['code', 'title', 'vendor', 'ceilingSen', 'region'];
const codePattern = /^[A-Za-z0-9][A-Za-z0-9.-]*$/;

function CreateForm({ onClose, onCreated }: CreateContractProps) {
  const { t } = useTranslation('procurement');
  const { t: tCommon } = useTranslation();
  const { region } = useRegion();
  const regionName = useRegionName(region);
  const { data: vendors = [] } = useQuery(vendorsQuery);
  const [code, setCode] = useState('');
  const [title, setTitle] = useState('');
  const [vendor, setVendor] = useState<string | null>(null);
  const [ceiling, setCeiling] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const create = useCreateContract();
  const faultAt = useFaultAt(create.error);
  const ceilingSen = parseRupiah(ceiling);
  const hasCeiling = ceilingSen !== null && ceilingSen > 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (!codePattern.test(code) || title.trim() === '' || vendor === null || !hasCeiling) return;
    create.mutate(
      { code, title: title.trim(), vendor, region, ceilingSen },
      {
        onSuccess: (made) => {
          onCreated(made.code);
        },
      },
    );
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {!isAtFields(create.error, fields) && <RefusalNotice error={create.error} />}
        <p className="t-muted">{t('create.region', { region: regionName })}</p>
        <TextInput
          label={t('create.code')}
          description={t('create.codeHint')}
          data-autofocus
          value={code}
          error={isChecked && !codePattern.test(code) ? t('create.codeWrong') : (faultAt('code') ?? faultAt('region'))}
          onChange={(event) => {
            setCode(event.currentTarget.value.trim());
          }}
        />
        <TextInput
          label={t('create.name')}
          value={title}
          error={isChecked && title.trim() === '' ? t('issue.required') : faultAt('title')}
          onChange={(event) => {
            setTitle(event.currentTarget.value);
          }}
        />
        <Select
          label={t('create.vendor')}
          data={vendors.filter(({ isActive }) => isActive).map((one) => ({ value: one.code, label: one.name }))}
          value={vendor}
          error={isChecked && vendor === null ? t('issue.required') : faultAt('vendor')}
          onChange={setVendor}
        />
        <TextInput
          label={t('create.ceiling')}
          description={t('create.ceilingHint')}
          leftSection="Rp"
          inputMode="decimal"
          value={ceiling}
          error={isChecked && !hasCeiling ? t('create.ceilingWrong') : faultAt('ceilingSen')}
          onChange={(event) => {
            setCeiling(event.currentTarget.value);
          }}
        />
        <Actions>
          <Button variant="default" onClick={onClose} disabled={create.isPending}>
            {tCommon('action.cancel')}
          </Button>
          <Button type="submit" loading={create.isPending}>
            {t('create.submit')}
          </Button>
        </Actions>
      </Stack>
    </form>
  );
}
