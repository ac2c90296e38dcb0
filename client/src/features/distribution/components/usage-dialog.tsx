import { Button, Modal, NumberInput, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice, RefusalNotice } from '@/components/notice';
import { Actions } from '@/components/stack';
import { isAtFields, useFaultAt } from '@/components/use-fault-at';
import { useFormat } from '@/i18n/use-format';
import { useReportUsage, type Usage } from '../api/polling-day';
import { serialsIn } from '../model/usage';
import { stationName } from './links';

const counts = ['used', 'spoiled', 'unused'] as const;
type Sheets = Partial<Record<(typeof counts)[number], number>>;

/** The count of a station that KPPS signed on paper, as the desk records it. */
export function UsageDialog({ box, onClose }: { box: Usage; onClose: () => void }) {
  const { t } = useTranslation('distribution');
  const { t: tc } = useTranslation();
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('usage.dialog', { station: stationName(box.stationNumber, box.villageName) })}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': tc('action.close') }}
    >
      <UsageForm box={box} onClose={onClose} />
    </Modal>
  );
}

function UsageForm({ box, onClose }: { box: Usage; onClose: () => void }) {
  const { t } = useTranslation('distribution');
  const { t: tc } = useTranslation();
  const format = useFormat();
  const [sheets, setSheets] = useState<Sheets>({});
  const [seals, setSeals] = useState('');
  const [reporter, setReporter] = useState('');
  const [hasTried, setHasTried] = useState(false);
  const write = useReportUsage();
  const faultAt = useFaultAt(write.error);
  const newSeals = serialsIn(seals);
  const needed = (isAbsent: boolean) => (hasTried && isAbsent ? t('transfer.needed') : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setHasTried(true);
    const { used, spoiled, unused } = sheets;
    if (used === undefined || spoiled === undefined || unused === undefined) return;
    if (newSeals.length === 0 || reporter.trim() === '') return;
    write.mutate(
      {
        box: box.box,
        usedSheets: used,
        spoiledSheets: spoiled,
        unusedSheets: unused,
        newSeals,
        reporter: { office: t('usage.office'), name: reporter.trim() },
      },
      { onSuccess: onClose },
    );
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <p>
          <span className="t-code">{box.box}</span>
          <br />
          <span className="t-muted">{t('usage.holds', { amount: format.count(box.heldSheets, 'sheet') })}</span>
        </p>
        {!isAtFields(write.error, ['usedSheets', 'spoiledSheets', 'unusedSheets', 'newSeals', 'reporter.name']) && (
          <RefusalNotice error={write.error} />
        )}
        {counts.map((count) => (
          <NumberInput
            key={count}
            label={t(`usage.${count}`)}
            suffix={` ${format.unit('sheet')}`}
            min={0}
            allowDecimal={false}
            allowNegative={false}
            hideControls
            value={sheets[count] ?? ''}
            error={needed(sheets[count] === undefined) ?? faultAt(`${count}Sheets`)}
            onChange={(value) => {
              setSheets((current) => ({ ...current, [count]: typeof value === 'number' ? value : undefined }));
            }}
          />
        ))}
        <Sum sheets={sheets} held={box.heldSheets} />
        <TextInput
          label={t('usage.newSeals')}
          description={t('usage.newSealsHint')}
          autoComplete="off"
          value={seals}
          error={needed(newSeals.length === 0) ?? faultAt('newSeals')}
          onChange={(event) => {
            setSeals(event.currentTarget.value);
          }}
        />
        <TextInput
          label={t('usage.reporter')}
          autoComplete="off"
          maxLength={200}
          value={reporter}
          error={needed(reporter.trim() === '') ?? faultAt('reporter.name')}
          onChange={(event) => {
            setReporter(event.currentTarget.value);
          }}
        />
        <Actions>
          <Button variant="default" onClick={onClose} disabled={write.isPending}>
            {tc('action.cancel')}
          </Button>
          <Button type="submit" loading={write.isPending}>
            {t('usage.save')}
          </Button>
        </Actions>
      </Stack>
    </form>
  );
}

/** Whether the three counts make what the box holds is said before it is recorded. */
function Sum({ sheets, held }: { sheets: Sheets; held: number }) {
  const { t } = useTranslation('distribution');
  const format = useFormat();
  if (counts.some((count) => sheets[count] === undefined)) return null;
  const sum = counts.reduce((total, count) => total + (sheets[count] ?? 0), 0);
  return (
    <Notice tone={sum === held ? 'ok' : 'warn'} isAlert>
      {t('usage.sum', { amount: format.count(sum, 'sheet') })},{' '}
      {sum === held ? t('usage.exact') : t('usage.off', { amount: format.difference(sum - held, 'sheet') })}
    </Notice>
  );
}
