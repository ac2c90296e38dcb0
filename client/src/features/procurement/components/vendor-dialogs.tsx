import { Button, Modal, Select, Stack, Switch, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNotice } from '@/components/notice';
import { Actions } from '@/components/stack';
import { isAtFields, useFaultAt } from '@/components/use-fault-at';
import { vendorsQuery } from '../api/contracts';
import { useAddPlant, useAddVendor, useChangeVendor, type Vendor } from '../api/parties';

/** What the dialog is about: a new vendor, a new plant, or a vendor to change. */
export type PartySubject = 'vendor' | 'plant' | Vendor;

const codePattern = /^[A-Za-z0-9][A-Za-z0-9-]*$/;

export function PartyDialog({ subject, onClose }: { subject: PartySubject | null; onClose: () => void }) {
  const { t } = useTranslation('procurement');
  const { t: tCommon } = useTranslation();
  const isNew = subject === 'vendor' || subject === 'plant' || subject === null;
  const title = isNew
    ? t(subject === 'plant' ? 'vendors.addPlant' : 'vendors.add')
    : t('vendors.editTitle', { name: subject.name });
  return (
    <Modal
      opened={subject !== null}
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': tCommon('action.close') }}
    >
      {subject === 'plant' && <PlantForm onClose={onClose} />}
      {subject === 'vendor' && <AddVendorForm onClose={onClose} />}
      {!isNew && <ChangeVendorForm vendor={subject} onClose={onClose} />}
    </Modal>
  );
}

function AddVendorForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('procurement');
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const add = useAddVendor();
  const faultAt = useFaultAt(add.error);
  const submit = () => {
    setIsChecked(true);
    if (codePattern.test(code) && name.trim() !== '') add.mutate({ code, name: name.trim() }, { onSuccess: onClose });
  };
  return (
    <PartyForm
      error={add.error}
      fields={['code', 'name']}
      isPending={add.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <CodeField value={code} onChange={setCode} isChecked={isChecked} fault={faultAt('code')} />
      <TextInput
        label={t('vendors.name')}
        value={name}
        error={isChecked && name.trim() === '' ? t('issue.required') : faultAt('name')}
        onChange={(event) => {
          setName(event.currentTarget.value);
        }}
      />
    </PartyForm>
  );
}

function ChangeVendorForm({ vendor, onClose }: { vendor: Vendor; onClose: () => void }) {
  const { t } = useTranslation('procurement');
  const [name, setName] = useState(vendor.name);
  const [isActive, setIsActive] = useState(vendor.isActive);
  const change = useChangeVendor();
  const faultAt = useFaultAt(change.error);
  const isMissing = name.trim() === '';
  const submit = () => {
    if (isMissing) return;
    const { code, version } = vendor;
    change.mutate({ code, version, name: name.trim(), isActive }, { onSuccess: onClose });
  };
  return (
    <PartyForm error={change.error} fields={['name']} isPending={change.isPending} onSubmit={submit} onClose={onClose}>
      <TextInput
        label={t('vendors.name')}
        value={name}
        error={isMissing ? t('issue.required') : faultAt('name')}
        onChange={(event) => {
          setName(event.currentTarget.value);
        }}
      />
      <Switch
        label={t('vendors.isActive')}
        checked={isActive}
        onChange={(event) => {
          setIsActive(event.currentTarget.checked);
        }}
      />
    </PartyForm>
  );
}

function PlantForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('procurement');
  const { data: vendors = [] } = useQuery(vendorsQuery);
  const [plant, setPlant] = useState({ code: '', name: '', city: '', vendor: '' });
  const [isChecked, setIsChecked] = useState(false);
  const add = useAddPlant();
  const faultAt = useFaultAt(add.error);
  const submit = () => {
    setIsChecked(true);
    const isComplete = [plant.name, plant.city, plant.vendor].every((text) => text.trim() !== '');
    if (codePattern.test(plant.code) && isComplete) add.mutate(plant, { onSuccess: onClose });
  };
  return (
    <PartyForm
      error={add.error}
      fields={['code', 'name', 'city', 'vendor']}
      isPending={add.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <Select
        label={t('orders.vendor')}
        data={vendors.map(({ code, name }) => ({ value: code, label: name }))}
        value={plant.vendor === '' ? null : plant.vendor}
        error={isChecked && plant.vendor === '' ? t('issue.required') : faultAt('vendor')}
        onChange={(vendor) => {
          setPlant((before) => ({ ...before, vendor: vendor ?? '' }));
        }}
      />
      <CodeField
        value={plant.code}
        isChecked={isChecked}
        fault={faultAt('code')}
        onChange={(code) => {
          setPlant((before) => ({ ...before, code }));
        }}
      />
      {(['name', 'city'] as const).map((field) => (
        <TextInput
          key={field}
          label={t(`vendors.${field}`)}
          value={plant[field]}
          error={isChecked && plant[field].trim() === '' ? t('issue.required') : faultAt(field)}
          onChange={(event) => {
            const text = event.currentTarget.value;
            setPlant((before) => ({ ...before, [field]: text }));
          }}
        />
      ))}
    </PartyForm>
  );
}

interface CodeFieldProps {
  value: string;
  isChecked: boolean;
  fault: string | undefined;
  onChange: (code: string) => void;
}

function CodeField({ value, isChecked, fault, onChange }: CodeFieldProps) {
  const { t } = useTranslation('procurement');
  return (
    <TextInput
      label={t('vendors.code')}
      description={t('vendors.codeHint')}
      autoComplete="off"
      spellCheck={false}
      value={value}
      error={isChecked && !codePattern.test(value) ? t('vendors.codeHint') : fault}
      onChange={(event) => {
        onChange(event.currentTarget.value.trim().toUpperCase());
      }}
    />
  );
}

interface PartyFormProps {
  error: unknown;
  fields: readonly string[];
  isPending: boolean;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}

function PartyForm({ error, fields, isPending, onSubmit, onClose, children }: PartyFormProps) {
  const { t } = useTranslation();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {!isAtFields(error, fields) && <RefusalNotice error={error} />}
        {children}
        <Actions>
          <Button variant="default" onClick={onClose} disabled={isPending}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" loading={isPending}>
            {t('action.save')}
          </Button>
        </Actions>
      </Stack>
    </form>
  );
}
