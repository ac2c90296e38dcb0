import { Button, Group, Modal, NumberInput, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNotice } from '@/components/notice';
import { useFormat } from '@/i18n/use-format';
import { usePropose } from '../api/writes';
import type { Gate } from '../api/reads';
import styles from './destruction.module.css';

interface ProposeDialogProps {
  region: string;
  gate: Gate;
  onClose: () => void;
}

/** The proposer counts: both numbers are typed, and the server holds them against the books. */
export function ProposeDialog({ region, gate, onClose }: ProposeDialogProps) {
  const { t } = useTranslation('destruction');
  const { t: tc } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const [damaged, setDamaged] = useState<number | string>('');
  const [surplus, setSurplus] = useState<number | string>('');
  const [method, setMethod] = useState('');
  const [site, setSite] = useState('');
  const [plannedDay, setPlannedDay] = useState(gate.dueAt?.slice(0, 10) ?? '');
  const [hasTried, setHasTried] = useState(false);
  const write = usePropose();
  const missing = (value: number | string) => (hasTried && value === '' ? t('propose.missing') : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setHasTried(true);
    if ([damaged, surplus, method.trim(), site.trim(), plannedDay].includes('')) return;
    write.mutate(
      {
        region,
        contest: gate.contest,
        damagedSheets: Number(damaged),
        surplusSheets: Number(surplus),
        method: method.trim(),
        site: site.trim(),
        plannedDay,
      },
      { onSuccess: ({ destruction }) => void navigate({ to: '/destruction/$code', params: { code: destruction } }) },
    );
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('propose.title', { contest: gate.contestName })}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': tc('action.close') }}
    >
      <form onSubmit={submit} noValidate className={styles.form}>
        <p className="t-muted">{t('propose.hint')}</p>
        <NumberInput
          label={t('propose.damaged')}
          suffix={` ${format.unit('sheet')}`}
          min={0}
          hideControls
          thousandSeparator="."
          decimalSeparator=","
          value={damaged}
          onChange={setDamaged}
          error={missing(damaged)}
          data-autofocus
        />
        <NumberInput
          label={t('propose.surplus')}
          suffix={` ${format.unit('sheet')}`}
          min={0}
          hideControls
          thousandSeparator="."
          decimalSeparator=","
          value={surplus}
          onChange={setSurplus}
          error={missing(surplus)}
        />
        <TextInput
          label={t('method')}
          description={t('propose.methodExample')}
          maxLength={200}
          value={method}
          onChange={(event) => {
            setMethod(event.currentTarget.value);
          }}
          error={missing(method.trim())}
        />
        <TextInput
          label={t('site')}
          maxLength={200}
          value={site}
          onChange={(event) => {
            setSite(event.currentTarget.value);
          }}
          error={missing(site.trim())}
        />
        <TextInput
          type="date"
          label={t('plannedDay')}
          value={plannedDay}
          onChange={(event) => {
            setPlannedDay(event.currentTarget.value);
          }}
          error={missing(plannedDay)}
        />
        <RefusalNotice error={write.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} disabled={write.isPending}>
            {tc('action.cancel')}
          </Button>
          <Button type="submit" loading={write.isPending}>
            {t('propose.action')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
