import { ActionIcon, Button, NativeSelect, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useWrite } from '@/api/use-write';
import { Icon } from '@/components/icon';
import { Notice, RefusalNotice } from '@/components/notice';
import { StatusBadge } from '@/components/status-badge';
import { useFormat } from '@/i18n/use-format';
import { warehouseQuery } from '../api/reads';
import type { CartonFate, IncidentKind } from '../api/types';
import { reportIncident } from '../api/writes';
import { countableIn, keyOf, type Countable } from '../model/countable';
import { piecesOf } from '../model/numbers';
import { fates, incidentKinds, isReason } from '../model/words';
import { CodeList } from './code-list';
import { useStockWords } from './stock-words';
import styles from './stock.module.css';

interface LostDraft {
  stock: string;
  quantity: string;
}

/** Conditions that something can be lost from. */
const losable = ({ condition }: Countable) =>
  condition === 'good' || condition === 'assembled' || condition === 'lightlyDamaged';

/** What water, fire or animals reached: cartons with what became of each, and other goods by number. */
export function IncidentForm({ region, onReported }: { region: string; onReported: (code: string) => unknown }) {
  const { t } = useTranslation('stock');
  const format = useFormat();
  const queryClient = useQueryClient();
  const stock = countableIn(useQuery(warehouseQuery(region)).data ?? []).filter(losable);
  const [kind, setKind] = useState<IncidentKind>('leak');
  const [cartons, setCartons] = useState<readonly { carton: string; fate: CartonFate }[]>([]);
  const [lost, setLost] = useState<readonly LostDraft[]>([]);
  const [remark, setRemark] = useState('');
  const [hasTried, setHasTried] = useState(false);
  const write = useWrite(reportIncident, {
    onSuccess: async ({ incident }) => {
      await queryClient.invalidateQueries({ queryKey: ['stock'] });
      void onReported(incident);
    },
  });
  const lines = lost.map((one) => ({ stock: stock.find((known) => keyOf(known) === one.stock), one }));
  const isNothing = cartons.length + lost.length === 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setHasTried(true);
    const wishes = lines.flatMap(({ stock: known, one }) => {
      const quantity = piecesOf(one.quantity);
      return known === undefined || !quantity ? [] : [{ ...known, quantity }];
    });
    if (isNothing || wishes.length < lost.length || !isReason(remark)) return;
    write.mutate({ region, kind, cartons: [...cartons], stock: wishes, remark: remark.trim() });
  };
  return (
    <form onSubmit={submit} noValidate className={styles.form}>
      <NativeSelect
        label={t('report.kind')}
        value={kind}
        onChange={(event) => {
          setKind(incidentKinds.find((one) => one === event.currentTarget.value) ?? 'other');
        }}
        data={incidentKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <AffectedCartons cartons={cartons} onChange={setCartons} />
      <LostStock choices={stock} lost={lost} hasTried={hasTried} onChange={setLost} />
      <Textarea
        label={t('report.remark')}
        placeholder={t('report.example')}
        minRows={2}
        autosize
        maxLength={1000}
        value={remark}
        error={hasTried && !isReason(remark) ? t('reasonShort') : undefined}
        onChange={(event) => {
          setRemark(event.currentTarget.value);
        }}
      />
      {hasTried && isNothing && (
        <Notice tone="bad" isAlert>
          {t('report.nothing')}
        </Notice>
      )}
      <RefusalNotice error={write.error} />
      <div className={styles.sum}>
        <Button type="submit" loading={write.isPending}>
          {t('report.action')}
        </Button>
        <span className="t-muted" role="status">
          {t('report.sum', {
            cartons: format.count(cartons.length, 'carton'),
            lines: format.number(lost.length),
          })}
        </span>
      </div>
    </form>
  );
}

type Affected = readonly { carton: string; fate: CartonFate }[];

function AffectedCartons({ cartons, onChange }: { cartons: Affected; onChange: (next: Affected) => void }) {
  const { t } = useTranslation('stock');
  const [fate, setFate] = useState<CartonFate>('setAside');
  const fateOf = (code: string) => cartons.find(({ carton }) => carton === code)?.fate ?? 'setAside';
  return (
    <section aria-label={t('report.cartons')}>
      <h2>{t('report.cartons')}</h2>
      <p className="t-help t-muted">{t('report.cartonsHint')}</p>
      <Stack gap="md" mt={12}>
        <Radio.Group
          label={t('report.fateNow')}
          value={fate}
          onChange={(value) => {
            setFate(value === 'damaged' ? 'damaged' : 'setAside');
          }}
        >
          <Stack gap={8} mt={4}>
            {fates.map((one) => (
              <Radio key={one} value={one} label={t(`fate.${one}`)} description={t(`fateHint.${one}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <CodeList
          codes={cartons.map(({ carton }) => carton)}
          note={(code) => (
            <StatusBadge tone={fateOf(code) === 'damaged' ? 'bad' : 'warn'}>{t(`fate.${fateOf(code)}`)}</StatusBadge>
          )}
          onAdd={(carton) => {
            onChange([...cartons, { carton, fate }]);
          }}
          onRemove={(code) => {
            onChange(cartons.filter(({ carton }) => carton !== code));
          }}
        />
      </Stack>
    </section>
  );
}

interface LostStockProps {
  choices: readonly Countable[];
  lost: readonly LostDraft[];
  hasTried: boolean;
  onChange: (next: readonly LostDraft[]) => void;
}

function LostStock({ choices, lost, hasTried, onChange }: LostStockProps) {
  const { t } = useTranslation('stock');
  const words = useStockWords();
  const set = (index: number, change: Partial<LostDraft>) => {
    onChange(lost.map((one, at) => (at === index ? { ...one, ...change } : one)));
  };
  return (
    <section aria-label={t('report.stock')}>
      <h2>{t('report.stock')}</h2>
      <Stack gap="sm" mt={8}>
        {lost.map((one, index) => (
          <div key={index} className={styles.lost}>
            <NativeSelect
              label={t('column.item')}
              value={one.stock}
              error={hasTried && one.stock === '' ? t('receive.needed') : undefined}
              onChange={(event) => {
                set(index, { stock: event.currentTarget.value });
              }}
              data={[
                { value: '', label: t('report.pick') },
                ...choices.map((choice) => ({
                  value: keyOf(choice),
                  label: `${words(choice.item, choice.contest)} · ${t(`condition.${choice.condition}`).toLowerCase()}`,
                })),
              ]}
            />
            <TextInput
              label={t('report.quantity')}
              inputMode="numeric"
              autoComplete="off"
              value={one.quantity}
              error={hasTried && !piecesOf(one.quantity) ? t('receive.one') : undefined}
              onChange={(event) => {
                set(index, { quantity: event.currentTarget.value });
              }}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={t('report.removeStock', { number: index + 1 })}
              onClick={() => {
                onChange(lost.filter((_, at) => at !== index));
              }}
            >
              <Icon name="close" size={16} />
            </ActionIcon>
          </div>
        ))}
        <div>
          <Button
            variant="default"
            leftSection={<Icon name="plus" size={16} />}
            onClick={() => {
              onChange([...lost, { stock: '', quantity: '' }]);
            }}
          >
            {t('report.addStock')}
          </Button>
        </div>
      </Stack>
    </section>
  );
}
