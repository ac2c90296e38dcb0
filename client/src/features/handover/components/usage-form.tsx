import { Button, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '@/api/intent';
import { Notice } from '@/components/notice';
import { useFormat } from '@/i18n/use-format';
import type { Box } from '../model/leg';
import { serialsIn } from '../model/serials';
import { useOutbox, useSignedAt } from '../store/outbox';
import { useCommittee } from '../store/use-committee';
import { FieldPage } from './field-page';
import { usePointName } from './use-point-name';

const counts = ['used', 'spoiled', 'unused'] as const;
type Count = (typeof counts)[number];

/** What a station used, spoiled and left over of a box, and the seals it is closed with again. */
export function UsageForm({ box }: { box: Box }) {
  const { t } = useTranslation('handover');
  const format = useFormat();
  const pointName = usePointName();
  const navigate = useNavigate();
  const { userName } = useCommittee();
  const { put } = useOutbox();
  const signedAt = useSignedAt();
  const [sheets, setSheets] = useState<Partial<Record<Count, number>>>({});
  const [seals, setSeals] = useState('');
  const [reporter, setReporter] = useState('');
  const [state, setState] = useState<'open' | 'checked' | 'saving' | 'failed'>('open');
  const newSeals = serialsIn(seals);
  const isWhole = counts.every((count) => sheets[count] !== undefined) && newSeals.length > 0 && reporter.trim() !== '';

  const save = () => {
    if (!isWhole) {
      setState('checked');
      return;
    }
    setState('saving');
    const { used = 0, spoiled = 0, unused = 0 } = sheets;
    put({
      kind: 'usage',
      id: newId(),
      userName,
      at: Date.now(),
      occurredAt: signedAt(),
      state: 'waiting',
      refusals: [],
      cases: [],
      body: {
        box: box.box,
        usedSheets: used,
        spoiledSheets: spoiled,
        unusedSheets: unused,
        newSeals,
        reporter: { office: t('office.station'), name: reporter.trim() },
      },
    }).then(
      () => void navigate({ to: '/field/queue' }),
      () => {
        setState('failed');
      },
    );
  };
  const foot = (
    <>
      {state === 'checked' && !isWhole && (
        <Notice tone="bad" isAlert>
          {t('usage.missing')}
        </Notice>
      )}
      {state === 'failed' && (
        <Notice tone="bad" isAlert>
          {t('sign.failed')}
        </Notice>
      )}
      <Button size="xl" h={52} radius={12} fullWidth loading={state === 'saving'} onClick={save}>
        {t('usage.save')}
      </Button>
    </>
  );
  const station = pointName({ level: 'station', region: box.villageCode, station: box.stationNumber });
  return (
    <FieldPage title={t('usage.title')} subtitle={`${station} · ${box.contestName}`} backTo="/field" foot={foot}>
      <p>
        {t('usage.box')} <b className="t-code">{box.box}</b>
        <br />
        <span className="t-muted">{t('usage.held', { amount: format.count(box.sheets, 'sheet') })}</span>
      </p>
      {counts.map((count) => (
        <NumberInput
          key={count}
          label={t(`usage.${count}`)}
          value={sheets[count] ?? ''}
          min={0}
          allowDecimal={false}
          allowNegative={false}
          thousandSeparator="."
          decimalSeparator=","
          hideControls
          onChange={(value) => {
            setSheets({ ...sheets, [count]: typeof value === 'number' ? value : undefined });
          }}
        />
      ))}
      <Sum sheets={sheets} held={box.sheets} />
      <Textarea
        label={t('usage.newSeals')}
        description={t('usage.newSealsHint')}
        autosize
        minRows={2}
        autoCapitalize="characters"
        spellCheck={false}
        value={seals}
        onChange={(event) => {
          setSeals(event.currentTarget.value);
        }}
      />
      <TextInput
        label={t('usage.reporter')}
        value={reporter}
        autoCapitalize="words"
        autoComplete="off"
        onChange={(event) => {
          setReporter(event.currentTarget.value);
        }}
      />
    </FieldPage>
  );
}

/** What the counts leave open is shown before it is saved: counting again is cheap here, and nowhere else. */
function Sum({ sheets, held }: { sheets: Partial<Record<Count, number>>; held: number }) {
  const { t } = useTranslation('handover');
  const format = useFormat();
  if (counts.some((count) => sheets[count] === undefined)) return null;
  const sum = counts.reduce((total, count) => total + (sheets[count] ?? 0), 0);
  return (
    <Notice tone={sum === held ? 'ok' : 'bad'} isAlert>
      <p>{t('usage.sum', { amount: format.count(sum, 'sheet') })}</p>
      <p>
        {sum === held ? t('usage.exact') : t('usage.difference', { amount: format.difference(sum - held, 'sheet') })}
      </p>
    </Notice>
  );
}
