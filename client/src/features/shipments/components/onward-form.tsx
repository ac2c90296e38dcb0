import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '@/app/context/environment';
import { useRegionName } from '@/app/context/regions';
import { useWrite } from '@/api/use-write';
import { Card } from '@/components/card';
import { useFormat } from '@/i18n/use-format';
import { useProblemText } from '@/i18n/use-problem-text';
import { dispatchOnward } from '../api/dispatch-onward';
import type { Carton } from '../api/types';
import { legsOf, sealsOf, type Leg } from '../model/onward';
import styles from './shipment.module.css';

interface OnwardFormProps {
  cartons: readonly Carton[];
  onDispatched: (code: string) => void;
}

const fields = ['number', 'plate', 'driver', 'seals', 'escort'] as const;
type Field = (typeof fields)[number];
const nameMin = 3;
const empty: Record<Field, string> = { number: '', plate: '', driver: '', seals: '', escort: '' };

/** A new delivery note for cartons in quarantine, from this warehouse to their owner. */
export function OnwardForm({ cartons, onDispatched }: OnwardFormProps) {
  const { t } = useTranslation('shipments');
  const { t: tc } = useTranslation();
  const problemText = useProblemText();
  const queryClient = useQueryClient();
  const now = useNow();
  const legs = legsOf(cartons);
  const [legKey, setLegKey] = useState(legs[0]?.key ?? '');
  const leg = legs.find(({ key }) => key === legKey) ?? legs[0];
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [typed, setTyped] = useState(empty);
  const [expected, setExpected] = useState('');
  const [hasTried, setHasTried] = useState(false);
  const write = useWrite(dispatchOnward, {
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['shipments'] });
      onDispatched(typed.number.trim().toUpperCase());
    },
  });
  if (leg === undefined) return null;
  const chosen = leg.cartons.filter(({ code }) => !left.has(code));
  const faultOf = (field: Field): string | undefined => {
    const value = typed[field].trim();
    if (!hasTried) return undefined;
    if (value === '') return t('onward.needed');
    return (field === 'driver' || field === 'escort') && value.length < nameMin ? t('onward.name') : undefined;
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setHasTried(true);
    const isShort = typed.driver.trim().length < nameMin || typed.escort.trim().length < nameMin;
    const isBare = fields.some((field) => typed[field].trim() === '') || expected === '';
    if (chosen.length === 0 || isShort || isBare) return;
    write.mutate({
      shipment: typed.number.trim().toUpperCase(),
      origin: leg.origin,
      destination: leg.destination,
      vehiclePlate: typed.plate.trim().toUpperCase().replaceAll(' ', '-'),
      driverName: typed.driver.trim(),
      truckSeals: sealsOf(typed.seals),
      escortUnit: typed.escort.trim(),
      // The region's own clock (WIB), as people write it on the note.
      expectedAt: new Date(`${expected}:00+07:00`).toISOString(),
      cartons: chosen.map(({ code }) => code),
    });
  };
  return (
    <Card title={t('onward.cartons')}>
      <form onSubmit={submit} noValidate className={styles.formCard}>
        {legs.length > 1 && (
          <NativeSelect
            label={t('onward.destination')}
            value={leg.key}
            onChange={(event) => {
              setLegKey(event.currentTarget.value);
              setLeft(new Set());
            }}
          >
            {legs.map((one) => (
              <LegOption key={one.key} leg={one} />
            ))}
          </NativeSelect>
        )}
        {legs.length === 1 && <Destination code={leg.destination} />}
        <CartonChoice leg={leg} left={left} onChange={setLeft} />
        {hasTried && chosen.length === 0 && <p className={styles.refusal}>{t('onward.chooseCartons')}</p>}
        {fields.map((field) => (
          <TextInput
            key={field}
            label={t(`onward.${field}`)}
            description={field === 'seals' ? t('onward.sealsHint') : undefined}
            value={typed[field]}
            autoComplete="off"
            maxLength={field === 'driver' || field === 'escort' ? 200 : 64}
            onChange={(event) => {
              const { value } = event.currentTarget;
              setTyped((current) => ({ ...current, [field]: value }));
            }}
            error={faultOf(field)}
          />
        ))}
        <TextInput
          type="datetime-local"
          label={t('onward.expected')}
          value={expected}
          min={now.toISOString().slice(0, 10) + 'T00:00'}
          onChange={(event) => {
            setExpected(event.currentTarget.value);
          }}
          error={hasTried && expected === '' ? t('onward.needed') : undefined}
        />
        {write.error !== null && (
          <p role="alert" className={styles.refusal}>
            {write.error.isLost ? tc('state.lost') : problemText(write.error)}
          </p>
        )}
        <Button type="submit" loading={write.isPending}>
          {t('onward.submit')}
        </Button>
      </form>
    </Card>
  );
}

function LegOption({ leg }: { leg: Leg }) {
  const format = useFormat();
  const name = useRegionName(leg.destination);
  return (
    <option value={leg.key}>
      {name} · {format.count(leg.cartons.length, 'carton')}
    </option>
  );
}

function Destination({ code }: { code: string }) {
  const { t } = useTranslation('shipments');
  const name = useRegionName(code);
  return (
    <p>
      {t('onward.destination')}: <b>{name}</b>
    </p>
  );
}

interface CartonChoiceProps {
  leg: Leg;
  left: ReadonlySet<string>;
  onChange: (left: ReadonlySet<string>) => void;
}

/** All of them unless one is taken out. */
function CartonChoice({ leg, left, onChange }: CartonChoiceProps) {
  const { t } = useTranslation('shipments');
  const format = useFormat();
  return (
    <div className={styles.cartonChoice} role="group" aria-label={t('onward.cartons')}>
      {leg.cartons.map(({ code, quantitySheets }) => (
        <label key={code}>
          <Checkbox
            checked={!left.has(code)}
            onChange={(event) => {
              const next = new Set(left);
              if (event.currentTarget.checked) next.delete(code);
              else next.add(code);
              onChange(next);
            }}
          />
          <span className="t-code">{code}</span>
          <span>{format.count(quantitySheets, 'sheet')}</span>
        </label>
      ))}
    </div>
  );
}
