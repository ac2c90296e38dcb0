import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useWrite } from '@/api/use-write';
import { useStockLabel } from '@/app/context/contests';
import { useRegionName } from '@/app/context/regions';
import { Card } from '@/components/card';
import { DataTable, type Column } from '@/components/data-table';
import { Figures } from '@/components/figures';
import { Notice, RefusalNotice } from '@/components/notice';
import { CardBody } from '@/components/stack';
import { StatusBadge } from '@/components/status-badge';
import { useFormat } from '@/i18n/use-format';
import { useProblemText } from '@/i18n/use-problem-text';
import { ApiProblem } from '@/api/problem';
import type { KitStock, MadeKits } from '../api/types';
import { assembleBoxes, makeKits } from '../api/writes';
import styles from './packing.module.css';

/** Kits of a contest in a regency: made, used, still lacking, and how many the stock is enough for. */
export function KitFigures({ stock }: { stock: KitStock }) {
  const { t } = useTranslation('packing');
  const format = useFormat();
  const set = format.unit('set');
  return (
    <Figures
      figures={[
        { label: t('kits.made'), value: format.number(stock.madeKits), hint: set },
        { label: t('kits.used'), value: format.number(stock.usedKits), hint: set },
        { label: t('kits.missing'), value: format.number(stock.boxes - stock.madeKits), hint: set },
        {
          label: t('kits.possible'),
          value: stock.possibleKits == null ? '–' : format.number(stock.possibleKits),
          hint: set,
        },
      ]}
    />
  );
}

type Component = KitStock['components'][number];

/** The bill of materials of one box against the stock; what is too little for all boxes stands in red with its number. */
export function BillOfMaterials({ stock }: { stock: KitStock }) {
  const { t } = useTranslation('packing');
  const format = useFormat();
  const label = useStockLabel();
  const kits = stock.boxes - stock.madeKits;
  const columns: Column<Component>[] = [
    {
      key: 'item',
      header: t('column.item'),
      isRowHeader: true,
      cell: (row) => label(row.itemCode, row.contestCode).name,
    },
    { key: 'each', header: t('column.quantity'), align: 'right', cell: (row) => format.number(row.quantity) },
    {
      key: 'needed',
      header: t('column.needed'),
      align: 'right',
      cell: (row) => format.number(row.quantity * kits),
    },
    { key: 'stock', header: t('column.stock'), align: 'right', cell: (row) => format.number(row.stockQuantity) },
    { key: 'short', header: t('column.state'), cell: (row) => <Shortage row={row} kits={kits} /> },
  ];
  return (
    <Card title={t('kits.bill')} note={t('kits.exceptions')}>
      <DataTable
        caption={t('kits.bill')}
        columns={columns}
        rows={stock.components}
        rowKey={(row) => `${row.itemCode}/${row.contestCode ?? ''}`}
      />
    </Card>
  );
}

function Shortage({ row, kits }: { row: Component; kits: number }) {
  const { t } = useTranslation('packing');
  const format = useFormat();
  const short = row.quantity * kits - row.stockQuantity;
  if (!row.isInKit) return <StatusBadge tone="none">{t('kits.apart')}</StatusBadge>;
  return short > 0 ? (
    <StatusBadge tone="bad">{t('kits.short', { amount: format.count(short, 'piece') })}</StatusBadge>
  ) : (
    <StatusBadge tone="ok">{t('kits.enough')}</StatusBadge>
  );
}

/** Puts kits together: a number for one village, or as many as each village still lacks. */
export function MakeKitsCard({ region, contest }: { region: string; contest: string }) {
  const { t } = useTranslation('packing');
  const format = useFormat();
  const name = useRegionName(region);
  const queryClient = useQueryClient();
  const isVillage = region.split('.').length === 4;
  const [text, setText] = useState('');
  const [hasTried, setHasTried] = useState(false);
  const number = text.trim() === '' ? null : /^\d{1,6}$/.test(text.trim()) ? Number(text) : undefined;
  const write = useWrite(makeKits, {
    onSuccess: () => {
      setText('');
      void queryClient.invalidateQueries({ queryKey: ['packing'] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setHasTried(true);
    if (number !== undefined) write.mutate({ region, contest, kits: isVillage ? number : null });
  };
  return (
    <Card title={t('kits.make')} note={t('kits.makeFor', { name })}>
      <CardBody>
        <form onSubmit={submit} noValidate className={styles.form}>
          {isVillage ? (
            <TextInput
              label={t('kits.number')}
              description={t('kits.numberHint')}
              inputMode="numeric"
              value={text}
              error={hasTried && number === undefined ? t('kits.numberWrong') : undefined}
              onChange={(event) => {
                setText(event.currentTarget.value);
              }}
            />
          ) : (
            <p className="t-muted">{t('kits.makeAll')}</p>
          )}
          <div>
            <Button type="submit" loading={write.isPending}>
              {t('kits.make')}
            </Button>
          </div>
          <RefusalNotice error={write.error} />
          {write.data !== undefined && (
            <Notice tone={write.data.refusals.length > 0 ? 'warn' : 'ok'} isAlert>
              {t('kits.madeNow', {
                kits: format.number(write.data.kits),
                villages: format.count(write.data.villages, 'region'),
              })}
            </Notice>
          )}
        </form>
        {write.data !== undefined && write.data.refusals.length > 0 && <Refusals made={write.data} />}
      </CardBody>
    </Card>
  );
}

const refusalsShownMax = 20;

/** Villages that got none, each with the component that is lacking. */
function Refusals({ made }: { made: MadeKits }) {
  const { t } = useTranslation('packing');
  const format = useFormat();
  const problemText = useProblemText();
  const rest = made.refusals.length - refusalsShownMax;
  return (
    <section aria-label={t('kits.refusals')}>
      <h3>{t('kits.refusals')}</h3>
      <ul>
        {made.refusals.slice(0, refusalsShownMax).map(({ village, reason, facts }) => (
          <li key={village}>
            <span className="t-code">{village}</span>{' '}
            {problemText(new ApiProblem(422, { code: reason, facts: facts ?? {} }))}
          </li>
        ))}
      </ul>
      {rest > 0 && <p className="t-muted">{t('bulk.andMore', { amount: format.number(rest) })}</p>}
    </section>
  );
}

/** Boxes that were put together, and those found damaged. */
export function AssembleCard({ region }: { region: string }) {
  const { t } = useTranslation('packing');
  const format = useFormat();
  const queryClient = useQueryClient();
  const [draft, setDraft] = useState({ good: '', damaged: '' });
  const numberOf = (text: string) => (/^\d{1,6}$/.test(text.trim()) ? Number(text) : 0);
  const write = useWrite(assembleBoxes, {
    onSuccess: () => {
      setDraft({ good: '', damaged: '' });
      void queryClient.invalidateQueries({ queryKey: ['packing'] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    write.mutate({ region, goodBoxes: numberOf(draft.good), damagedBoxes: numberOf(draft.damaged) });
  };
  const field = (key: 'good' | 'damaged', label: string) => (
    <TextInput
      label={label}
      inputMode="numeric"
      value={draft[key]}
      onChange={(event) => {
        setDraft({ ...draft, [key]: event.currentTarget.value });
      }}
    />
  );
  return (
    <Card title={t('kits.assemble')} note={t('kits.assembleHint')}>
      <CardBody>
        <form onSubmit={submit} noValidate className={styles.form}>
          <div className={styles.fields}>
            {field('good', t('kits.assembleGood'))}
            {field('damaged', t('kits.assembleDamaged'))}
          </div>
          <div>
            <Button type="submit" variant="default" loading={write.isPending}>
              {t('kits.assemble')}
            </Button>
          </div>
          <RefusalNotice error={write.error} />
          {write.variables !== undefined && write.isSuccess && (
            <Notice tone="ok" isAlert>
              {t('kits.assembled', { amount: format.count(write.variables.goodBoxes, 'box') })}
            </Notice>
          )}
        </form>
      </CardBody>
    </Card>
  );
}
