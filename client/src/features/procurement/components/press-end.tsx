import { Button, Group, Modal, NumberInput, Select, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/app/context/session';
import { RefusalNotice } from '@/components/notice';
import { useSignature } from '@/components/signature';
import { useDestroyPlates, useDestroyWaste, type OrderDetail } from '../api/orders';
import styles from './press-end.module.css';

type Act = 'waste' | 'plates';

const texts: Record<Act, readonly ('certificate' | 'method' | 'witness')[]> = {
  waste: ['method', 'witness'],
  plates: ['certificate', 'method', 'witness'],
};

/** The end at the plant: waste destroyed before witnesses, and the sealed plates at last (R9, R12). */
export function PressEnd({ detail }: { detail: OrderDetail }) {
  const { t } = useTranslation('procurement');
  const mayVerify = useMay('production.verify');
  const [act, setAct] = useState<Act | null>(null);
  if (!mayVerify) return null;
  return (
    <>
      {possible(detail).map((one) => (
        <Button
          key={one}
          variant="default"
          onClick={() => {
            setAct(one);
          }}
        >
          {t(`end.${one}.action`)}
        </Button>
      ))}
      {act !== null && (
        <EndDialog
          act={act}
          order={detail.order.code}
          onClose={() => {
            setAct(null);
          }}
        />
      )}
    </>
  );
}

function possible({ order, plates }: OrderDetail): Act[] {
  const hasWaste = order.wasteQuantity + order.overPrintQuantity > 0;
  const acts: Act[] = [];
  if (hasWaste && (order.status === 'printing' || order.status === 'counted')) acts.push('waste');
  if (order.status === 'closed' && plates.some(({ status }) => status !== 'destroyed')) acts.push('plates');
  return acts;
}

function EndDialog({ act, order, onClose }: { act: Act; order: string; onClose: () => void }) {
  const { t } = useTranslation('procurement');
  const { t: tc } = useTranslation();
  const { sign, dialog } = useSignature();
  const [pool, setPool] = useState<'ordinary' | 'revote'>('ordinary');
  const [waste, setWaste] = useState<number | string>(0);
  const [overPrint, setOverPrint] = useState<number | string>(0);
  const [words, setWords] = useState<Record<string, string>>({});
  const [hasTried, setHasTried] = useState(false);
  const writes = {
    waste: useDestroyWaste(order, sign),
    plates: useDestroyPlates(order, sign),
  };
  const { error, isPending } = writes[act];
  const said = (field: string) => (words[field] ?? '').trim();
  const submit = () => {
    setHasTried(true);
    if (texts[act].some((field) => said(field) === '')) return;
    const done = { onSuccess: onClose };
    const witnesses = said('witness')
      .split(';')
      .map((name) => name.trim());
    const [method, certificate] = [said('method'), said('certificate')];
    if (act === 'plates') writes.plates.mutate({ certificate, method, witnesses }, done);
    else {
      const sheets = { wasteSheets: Number(waste), overPrintSheets: Number(overPrint) };
      writes.waste.mutate({ pool, ...sheets, method, witnesses }, done);
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(`end.${act}.title`, { order })}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': tc('action.close') }}
    >
      <form
        noValidate
        className={styles.form}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          submit();
        }}
      >
        <p className="t-help">{t(`end.${act}.text`)}</p>
        {act === 'waste' && (
          <>
            <Select
              label={t('end.pool')}
              allowDeselect={false}
              data={(['ordinary', 'revote'] as const).map((value) => ({ value, label: t(`end.pools.${value}`) }))}
              value={pool}
              onChange={(value) => {
                setPool(value === 'revote' ? 'revote' : 'ordinary');
              }}
            />
            <NumberInput label={t('end.wasteSheets')} min={0} allowDecimal={false} value={waste} onChange={setWaste} />
            <NumberInput
              label={t('end.overPrintSheets')}
              min={0}
              allowDecimal={false}
              value={overPrint}
              onChange={setOverPrint}
            />
          </>
        )}
        {texts[act].map((field) => (
          <TextInput
            key={field}
            label={t(`end.field.${field}`)}
            description={field === 'witness' ? t('end.witnessHint') : undefined}
            maxLength={200}
            value={words[field] ?? ''}
            onChange={(event) => {
              const { value } = event.currentTarget;
              setWords((current) => ({ ...current, [field]: value }));
            }}
            error={hasTried && said(field) === '' ? t('issue.required') : undefined}
          />
        ))}
        <RefusalNotice error={error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} disabled={isPending}>
            {tc('action.cancel')}
          </Button>
          <Button type="submit" loading={isPending}>
            {t(`end.${act}.action`)}
          </Button>
        </Group>
      </form>
      {dialog}
    </Modal>
  );
}
