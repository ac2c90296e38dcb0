import { Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/use-format';
import { placesQuery, villageStationsQuery } from '../api/reads';
import type { ChosenStation } from '../model/words';
import styles from './revote.module.css';

interface StationPickerProps {
  /** The commission's own region: a kabupaten, a kota, or the province. */
  region: string;
  chosen: readonly ChosenStation[];
  onAdd: (station: ChosenStation) => void;
}

const levels = ['regency', 'district', 'village'] as const;

/** From the commission's region down to a station, step by step; a station brings the number of sheets that it needs. */
export function StationPicker({ region, chosen, onAdd }: StationPickerProps) {
  const { t } = useTranslation('revote');
  const format = useFormat();
  const [path, setPath] = useState<readonly string[]>([]);
  const [number, setNumber] = useState<string | null>(null);
  const steps = levels.slice(region.split('.').length - 1);
  const village = path.length === steps.length ? path.at(-1) : undefined;
  const stations = useQuery({ ...villageStationsQuery(village ?? ''), enabled: village !== undefined }).data ?? [];
  const free = stations.filter(
    (one) => !chosen.some((other) => other.village === village && other.station === one.number),
  );
  const picked = free.find((one) => String(one.number) === number);
  return (
    <div className={styles.pair}>
      {steps.map((level, place) => (
        <PlaceSelect
          key={level}
          label={t(`propose.${level}`)}
          parent={place === 0 ? region : path[place - 1]}
          value={path[place] ?? null}
          onPick={(code) => {
            setPath([...path.slice(0, place), code]);
            setNumber(null);
          }}
        />
      ))}
      <Select
        label={t('propose.station')}
        searchable
        disabled={village === undefined}
        data={free.map((one) => ({
          value: String(one.number),
          label: t('propose.stationOption', {
            number: format.number(one.number),
            amount: format.number(one.ballotSheets),
          }),
        }))}
        value={number}
        onChange={setNumber}
      />
      <Button
        variant="default"
        disabled={picked === undefined}
        onClick={() => {
          if (picked === undefined || village === undefined) return;
          const { number: station, villageName, ballotSheets } = picked;
          onAdd({ village, villageName, station, needed: ballotSheets, sheets: ballotSheets });
          setNumber(null);
        }}
      >
        {t('propose.add')}
      </Button>
    </div>
  );
}

interface PlaceSelectProps {
  label: string;
  /** The region above, once it is chosen. */
  parent: string | undefined;
  value: string | null;
  onPick: (code: string) => void;
}

function PlaceSelect({ label, parent, value, onPick }: PlaceSelectProps) {
  const places = useQuery({ ...placesQuery(parent ?? ''), enabled: parent !== undefined }).data ?? [];
  return (
    <Select
      label={label}
      searchable
      disabled={parent === undefined}
      data={places.map(({ code, name }) => ({ value: code, label: name }))}
      value={value}
      onChange={(code) => {
        if (code !== null) onPick(code);
      }}
    />
  );
}
