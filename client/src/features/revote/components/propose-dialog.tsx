import { ActionIcon, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/components/icon';
import { Notice } from '@/components/notice';
import { StatusBadge } from '@/components/status-badge';
import { useFormat } from '@/i18n/use-format';
import type { Pool } from '../api/reads';
import { usePropose } from '../api/writes';
import { kinds, reasonLengthMin, type ChosenStation, type Kind } from '../model/words';
import { FormDialog } from './form-dialog';
import { StationPicker } from './station-picker';
import styles from './revote.module.css';

interface ProposeDialogProps {
  pool: Pool;
  onClose: () => void;
}

/** An order by a decision of KPU: which stations, and how many sheets each; what is free is counted along. */
export function ProposeDialog({ pool, onClose }: ProposeDialogProps) {
  const { t } = useTranslation('revote');
  const format = useFormat();
  const navigate = useNavigate();
  const [kind, setKind] = useState<Kind>('revote');
  const [decision, setDecision] = useState({ number: '', day: '', votingDay: '', reason: '' });
  const [stations, setStations] = useState<readonly ChosenStation[]>([]);
  const write = usePropose();
  const isShort = decision.reason.trim().length < reasonLengthMin;
  const isCounted = stations.every(({ sheets }) => Number(sheets) > 0);
  const set = (field: keyof typeof decision) => (event: { currentTarget: { value: string } }) => {
    const { value } = event.currentTarget;
    setDecision((current) => ({ ...current, [field]: value }));
  };
  const submit = () => {
    if (decision.number.trim() === '' || decision.day === '' || decision.votingDay === '' || isShort) return;
    if (stations.length === 0 || !isCounted) return;
    write.mutate(
      {
        contest: pool.contestCode,
        kind,
        decisionNumber: decision.number.trim(),
        decisionDay: decision.day,
        votingDay: decision.votingDay,
        reason: decision.reason.trim(),
        stations: stations.map(({ village, station, sheets }) => ({ village, station, sheets: Number(sheets) })),
      },
      { onSuccess: ({ release }) => void navigate({ to: '/revotes/$code', params: { code: release } }) },
    );
  };
  return (
    <FormDialog
      title={t('propose.title', { contest: pool.contestName })}
      hint={t('propose.hint', { amount: format.count(pool.freeSheets, 'sheet') })}
      action={t('propose.action')}
      write={write}
      size="lg"
      onClose={onClose}
      onSubmit={submit}
    >
      {(hasTried) => {
        const missing = (value: string) => (hasTried && value.trim() === '' ? t('propose.missing') : undefined);
        return (
          <>
            <div className={styles.pair}>
              <Select
                label={t('propose.kind')}
                data={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
                value={kind}
                allowDeselect={false}
                onChange={(value) => {
                  setKind((value ?? 'revote') as Kind);
                }}
              />
              <TextInput
                label={t('propose.decisionNumber')}
                maxLength={64}
                value={decision.number}
                onChange={set('number')}
                error={missing(decision.number)}
                data-autofocus
              />
              <TextInput
                type="date"
                label={t('propose.decisionDay')}
                value={decision.day}
                onChange={set('day')}
                error={missing(decision.day)}
              />
              <TextInput
                type="date"
                label={t('propose.votingDay')}
                value={decision.votingDay}
                onChange={set('votingDay')}
                error={missing(decision.votingDay)}
              />
            </div>
            <Textarea
              label={t('propose.reason')}
              description={t('propose.reasonHint')}
              autosize
              maxLength={1000}
              value={decision.reason}
              onChange={set('reason')}
              error={hasTried && isShort ? t('propose.reasonShort') : undefined}
            />
            <fieldset className={styles.fieldset}>
              <legend>{t('propose.stations')}</legend>
              <Chosen stations={stations} free={pool.freeSheets} onChange={setStations} />
              <StationPicker
                region={pool.regionCode}
                chosen={stations}
                onAdd={(station) => {
                  setStations((current) => [...current, station]);
                }}
              />
              {hasTried && stations.length === 0 && <Notice tone="bad">{t('propose.noStation')}</Notice>}
              {hasTried && !isCounted && <Notice tone="bad">{t('propose.sheetsWrong')}</Notice>}
            </fieldset>
          </>
        );
      }}
    </FormDialog>
  );
}

interface ChosenProps {
  stations: readonly ChosenStation[];
  free: number;
  onChange: (stations: readonly ChosenStation[]) => void;
}

function Chosen({ stations, free, onChange }: ChosenProps) {
  const { t } = useTranslation('revote');
  const format = useFormat();
  if (stations.length === 0) return null;
  const total = stations.reduce((sum, { sheets }) => sum + Number(sheets), 0);
  return (
    <>
      {stations.map((one, place) => {
        const words = { number: format.number(one.station), village: one.villageName };
        return (
          <div key={`${one.village}-${String(one.station)}`} className={styles.chosen}>
            <NumberInput
              label={t('propose.sheetsOf', words)}
              suffix={` ${format.unit('sheet')}`}
              min={1}
              max={one.needed}
              hideControls
              allowDecimal={false}
              thousandSeparator="."
              decimalSeparator=","
              value={one.sheets}
              onChange={(sheets) => {
                onChange(stations.map((other, at) => (at === place ? { ...other, sheets } : other)));
              }}
            />
            <ActionIcon
              variant="default"
              size={36}
              aria-label={t('propose.remove', words)}
              onClick={() => {
                onChange(stations.filter((_, at) => at !== place));
              }}
            >
              <Icon name="close" size={16} />
            </ActionIcon>
          </div>
        );
      })}
      <p role="status" className={styles.total}>
        {t('propose.total', { amount: format.count(total, 'sheet') })}
        {total > free && <StatusBadge tone="bad">{t('propose.tooMany')}</StatusBadge>}
      </p>
    </>
  );
}
