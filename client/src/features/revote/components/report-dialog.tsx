import { NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '@/components/notice';
import { useFormat } from '@/i18n/use-format';
import type { Station } from '../api/reads';
import { useReport } from '../api/writes';
import { serialsOf } from '../model/words';
import { FormDialog } from './form-dialog';
import styles from './revote.module.css';

interface ReportDialogProps {
  code: string;
  station: Station;
  onClose: () => void;
}

const counts = ['used', 'spoiled', 'unused'] as const;
type Counts = Record<(typeof counts)[number], number | string>;

/** A station's box is home: its sheets are told, and what does not add up is said before it is sent. */
export function ReportDialog({ code, station, onClose }: ReportDialogProps) {
  const { t } = useTranslation('revote');
  const format = useFormat();
  const [told, setTold] = useState<Counts>({ used: '', spoiled: '', unused: '' });
  const [seals, setSeals] = useState('');
  const [reporter, setReporter] = useState('');
  const write = useReport(code);
  const isCounted = counts.every((key) => told[key] !== '');
  const serials = serialsOf(seals);
  const submit = () => {
    if (!isCounted || serials.length === 0 || reporter.trim() === '') return;
    write.mutate(
      {
        village: station.villageCode,
        station: station.stationNumber,
        usedSheets: Number(told.used),
        spoiledSheets: Number(told.spoiled),
        unusedSheets: Number(told.unused),
        newSeals: serials,
        reporter: { office: t('report.reporterOffice'), name: reporter.trim() },
      },
      { onSuccess: onClose },
    );
  };
  return (
    <FormDialog
      title={t('report.title', { number: format.number(station.stationNumber), village: station.villageName })}
      hint={t('report.hint', { amount: format.count(station.sheets, 'sheet') })}
      action={t('report.action')}
      write={write}
      onClose={onClose}
      onSubmit={submit}
    >
      {(hasTried) => {
        const missing = (isMissing: boolean) => (hasTried && isMissing ? t('propose.missing') : undefined);
        return (
          <>
            <div className={styles.pair}>
              {counts.map((key, place) => (
                <NumberInput
                  key={key}
                  label={t(`report.${key}`)}
                  min={0}
                  hideControls
                  thousandSeparator="."
                  decimalSeparator=","
                  allowDecimal={false}
                  value={told[key]}
                  onChange={(value) => {
                    setTold((current) => ({ ...current, [key]: value }));
                  }}
                  error={missing(told[key] === '')}
                  data-autofocus={place === 0 || undefined}
                />
              ))}
            </div>
            {isCounted && <Difference sheets={station.sheets} told={told} />}
            <TextInput
              label={t('report.seals')}
              description={t('handOut.sealsHint')}
              value={seals}
              onChange={(event) => {
                setSeals(event.currentTarget.value);
              }}
              error={missing(serials.length === 0)}
            />
            <TextInput
              label={t('report.reporter')}
              maxLength={200}
              value={reporter}
              onChange={(event) => {
                setReporter(event.currentTarget.value);
              }}
              error={missing(reporter.trim() === '')}
            />
          </>
        );
      }}
    </FormDialog>
  );
}

function Difference({ sheets, told }: { sheets: number; told: Counts }) {
  const { t } = useTranslation('revote');
  const format = useFormat();
  const difference = counts.reduce((sum, key) => sum + Number(told[key]), 0) - sheets;
  const amount = format.count(Math.abs(difference), 'sheet');
  if (difference === 0) return <Notice tone="ok">{t('report.exact')}</Notice>;
  return <Notice tone="warn">{t(difference < 0 ? 'report.short' : 'report.over', { amount })}</Notice>;
}
