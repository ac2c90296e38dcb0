import { MultiSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/use-format';
import { lockedCartonsQuery, type Release, type Station } from '../api/reads';
import { useHandOut } from '../api/writes';
import { cartonsFor, serialsOf } from '../model/words';
import { FormDialog } from './form-dialog';

interface HandOutDialogProps {
  release: Release;
  station: Station;
  onClose: () => void;
}

/** Opens the store before a witness and hands a station its sealed box; the cartons to open are chosen already. */
export function HandOutDialog({ release, station, onClose }: HandOutDialogProps) {
  const { t } = useTranslation('revote');
  const format = useFormat();
  const locked = useQuery(lockedCartonsQuery(release.regionCode)).data ?? [];
  const pool = locked.filter(({ contestCode }) => contestCode === release.contestCode);
  const [picked, setPicked] = useState<string[] | null>(null);
  const [seals, setSeals] = useState('');
  const [receiver, setReceiver] = useState('');
  const [witness, setWitness] = useState('');
  const write = useHandOut(release.code);
  const cartons = picked ?? cartonsFor(pool, station.sheets);
  const serials = serialsOf(seals);
  const amount = format.count(station.sheets, 'sheet');
  const submit = () => {
    if (cartons.length === 0 || serials.length === 0 || receiver.trim() === '' || witness.trim() === '') return;
    write.mutate(
      {
        village: station.villageCode,
        station: station.stationNumber,
        cartons,
        seals: serials,
        receiver: { office: t('handOut.receiverOffice'), name: receiver.trim() },
        witness: { office: t('handOut.witnessOffice'), name: witness.trim() },
      },
      { onSuccess: onClose },
    );
  };
  return (
    <FormDialog
      title={t('handOut.title', { number: format.number(station.stationNumber), village: station.villageName })}
      hint={t('handOut.hint', { amount })}
      action={t('handOut.action', { amount })}
      write={write}
      onClose={onClose}
      onSubmit={submit}
    >
      {(hasTried) => {
        const missing = (isMissing: boolean) => (hasTried && isMissing ? t('propose.missing') : undefined);
        return (
          <>
            <MultiSelect
              label={t('handOut.cartons')}
              data={pool.map(({ code, quantitySheets }) => ({
                value: code,
                label: `${code} · ${format.count(quantitySheets ?? 0, 'sheet')}`,
              }))}
              value={cartons}
              onChange={setPicked}
              error={missing(cartons.length === 0)}
            />
            <TextInput
              label={t('handOut.seals')}
              description={t('handOut.sealsHint')}
              value={seals}
              onChange={(event) => {
                setSeals(event.currentTarget.value);
              }}
              error={missing(serials.length === 0)}
              data-autofocus
            />
            <TextInput
              label={t('handOut.receiver')}
              maxLength={200}
              value={receiver}
              onChange={(event) => {
                setReceiver(event.currentTarget.value);
              }}
              error={missing(receiver.trim() === '')}
            />
            <TextInput
              label={t('handOut.witness')}
              maxLength={200}
              value={witness}
              onChange={(event) => {
                setWitness(event.currentTarget.value);
              }}
              error={missing(witness.trim() === '')}
            />
          </>
        );
      }}
    </FormDialog>
  );
}
