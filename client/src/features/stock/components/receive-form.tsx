import { Button, NativeSelect, Radio, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useWrite } from '@/api/use-write';
import { useContests, useItems } from '@/app/context/contests';
import { isWithin } from '@/app/context/use-region';
import { Notice, RefusalNotice } from '@/components/notice';
import { useFaultAt } from '@/components/use-fault-at';
import { unitNamed } from '@/i18n/format';
import { useFormat } from '@/i18n/use-format';
import { receiveStock } from '../api/writes';
import { isBallot, isOfContest } from '../model/items';
import { piecesOf } from '../model/numbers';
import { countedIn, emptyReceipt, isWhole, statedIn, type ReceiptDraft } from '../model/receipt';
import { useStockWords } from './stock-words';
import styles from './stock.module.css';

/** One item of a delivery, counted and graded; its document stays for the next item of the same truck. */
export function ReceiveForm({ region }: { region: string }) {
  const { t } = useTranslation('stock');
  const [draft, setDraft] = useState(emptyReceipt);
  const [hasTried, setHasTried] = useState(false);
  const queryClient = useQueryClient();
  const item = useItems().find(({ code }) => code === draft.item);
  const needsContest = item !== undefined && isOfContest(item);
  const write = useWrite(receiveStock, {
    onSuccess: async () => {
      setHasTried(false);
      setDraft(({ source, document }) => ({ ...emptyReceipt, source, document }));
      await queryClient.invalidateQueries({ queryKey: ['stock'] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setHasTried(true);
    if (!isWhole(draft, needsContest)) return;
    write.mutate({
      region,
      item: draft.item,
      contest: needsContest ? draft.contest : null,
      source: draft.source,
      goodQuantity: piecesOf(draft.good) ?? 0,
      lightlyDamagedQuantity: piecesOf(draft.lightlyDamaged) ?? 0,
      heavilyDamagedQuantity: piecesOf(draft.heavilyDamaged) ?? 0,
      document: draft.document.trim(),
      documentQuantity: statedIn(draft) ?? null,
    });
  };
  const fields = {
    draft,
    hasTried,
    faultAt: useFaultAt(write.error),
    change: (next: Partial<ReceiptDraft>) => {
      setDraft({ ...draft, ...next });
    },
  };
  return (
    <form onSubmit={submit} noValidate className={styles.form}>
      <WhatFields {...fields} region={region} needsContest={needsContest} />
      <SourceFields {...fields} />
      <CountFields {...fields} unit={item?.unit ?? ''} />
      <RefusalNotice error={write.error} />
      {write.isSuccess && <Recorded wish={write.variables} hasCase={write.data.cases.length > 0} />}
      <div>
        <Button type="submit" loading={write.isPending}>
          {t('receive.action')}
        </Button>
      </div>
    </form>
  );
}

interface FieldsProps {
  draft: ReceiptDraft;
  hasTried: boolean;
  faultAt: (path: string) => string | undefined;
  change: (next: Partial<ReceiptDraft>) => void;
}

function WhatFields({
  draft,
  hasTried,
  faultAt,
  change,
  region,
  needsContest,
}: FieldsProps & { region: string; needsContest: boolean }) {
  const { t, i18n } = useTranslation('stock');
  const items = useItems().filter((item) => item.isActive && !isBallot(item.code));
  const contests = useContests().filter((one) => isWithin(region, one.region) || isWithin(one.region, region));
  return (
    <div className={styles.fields}>
      <NativeSelect
        label={t('receive.item')}
        description={t('receive.cartons')}
        value={draft.item}
        error={hasTried && draft.item === '' ? t('receive.needed') : faultAt('item')}
        onChange={(event) => {
          change({ item: event.currentTarget.value });
        }}
        data={[
          { value: '', label: t('receive.pick') },
          ...items.map((item) => ({
            value: item.code,
            label: i18n.language === 'en' ? item.nameEn : item.nameId,
          })),
        ]}
      />
      {needsContest && (
        <NativeSelect
          label={t('receive.contest')}
          value={draft.contest}
          error={hasTried && draft.contest === '' ? t('receive.needed') : faultAt('contest')}
          onChange={(event) => {
            change({ contest: event.currentTarget.value });
          }}
          data={[
            { value: '', label: t('receive.pickContest') },
            ...contests.map(({ code, name }) => ({ value: code, label: name })),
          ]}
        />
      )}
    </div>
  );
}

function SourceFields({ draft, hasTried, faultAt, change }: FieldsProps) {
  const { t } = useTranslation('stock');
  return (
    <>
      <Radio.Group
        label={t('receive.source')}
        value={draft.source}
        onChange={(source) => {
          change({ source: source === 'openingCount' ? source : 'supplier' });
        }}
      >
        <Stack gap={8} mt={4}>
          {(['supplier', 'openingCount'] as const).map((source) => (
            <Radio
              key={source}
              value={source}
              label={t(`receive.${source}`)}
              description={t(`receive.${source}Hint`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      <div className={styles.fields}>
        <TextInput
          label={t('receive.document')}
          placeholder={t('receive.documentExample')}
          autoComplete="off"
          spellCheck={false}
          value={draft.document}
          error={hasTried && draft.document.trim() === '' ? t('receive.needed') : faultAt('document')}
          onChange={(event) => {
            change({ document: event.currentTarget.value });
          }}
        />
        <TextInput
          label={t('receive.byDocument')}
          description={t('receive.byDocumentHint')}
          inputMode="numeric"
          autoComplete="off"
          value={draft.byDocument}
          error={hasTried && statedIn(draft) === undefined ? t('receive.number') : faultAt('documentQuantity')}
          onChange={(event) => {
            change({ byDocument: event.currentTarget.value });
          }}
        />
      </div>
    </>
  );
}

function CountFields({ draft, hasTried, faultAt, change, unit }: FieldsProps & { unit: string }) {
  const { t } = useTranslation('stock');
  const format = useFormat();
  const [counted, stated] = [countedIn(draft), statedIn(draft)];
  const number = (key: 'good' | 'lightlyDamaged' | 'heavilyDamaged') => (
    <TextInput
      label={t(`receive.${key}`)}
      inputMode="numeric"
      autoComplete="off"
      rightSection={unit === '' ? undefined : <span className="t-muted">{format.unit(unitNamed(unit))}</span>}
      rightSectionWidth={64}
      value={draft[key]}
      error={hasTried && piecesOf(draft[key]) === undefined ? t('receive.number') : faultAt(`${key}Quantity`)}
      onChange={(event) => {
        change({ [key]: event.currentTarget.value });
      }}
    />
  );
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
      <legend>
        <h2>{t('receive.counted')}</h2>
      </legend>
      <Stack gap="md" mt={8}>
        <div className={styles.fields}>
          {number('good')}
          {number('lightlyDamaged')}
          {number('heavilyDamaged')}
        </div>
        {counted !== undefined && (
          <p className={styles.sum} role="status">
            <b>{t('receive.sum', { amount: format.count(counted, unitNamed(unit)) })}</b>
            {stated != null && (
              <span className="t-muted">
                {counted === stated
                  ? t('receive.matches')
                  : t('receive.differs', { amount: format.difference(counted - stated, unitNamed(unit)) })}
              </span>
            )}
          </p>
        )}
        {hasTried && counted === 0 && <Notice tone="bad">{t('receive.one')}</Notice>}
      </Stack>
    </fieldset>
  );
}

interface RecordedProps {
  wish: Parameters<typeof receiveStock>[0];
  hasCase: boolean;
}

function Recorded({ wish, hasCase }: RecordedProps) {
  const { t } = useTranslation('stock');
  const format = useFormat();
  const words = useStockWords();
  const unit = useItems().find(({ code }) => code === wish.item)?.unit ?? '';
  const sum = wish.goodQuantity + wish.lightlyDamagedQuantity + wish.heavilyDamagedQuantity;
  return (
    <Notice tone={hasCase ? 'warn' : 'ok'} isAlert>
      {t(hasCase ? 'receive.doneCase' : 'receive.done', {
        name: words(wish.item, wish.contest),
        amount: format.count(sum, unitNamed(unit)),
      })}
    </Notice>
  );
}
