import { Button, Group, Modal, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useStockLabel } from '@/app/context/contests';
import { useWrite } from '@/api/use-write';
import { EmptyState, QueryView } from '@/components/state-views';
import { useFormat } from '@/i18n/use-format';
import { useProblemText } from '@/i18n/use-problem-text';
import { replacementNeedQuery } from '../api/get-replacement-need';
import { requestReplacement } from '../api/request-replacement';
import type { ReplacementNeed } from '../api/types';
import { requestedSheetsOf } from '../model/replacement';
import { isReason } from '../model/resolutions';
import styles from './shipment.module.css';

interface RequestDialogProps {
  region: string;
  onClose: () => void;
}

/** Asks for what is missing: the need stands in the form already, and no more than it can be asked for. */
export function RequestDialog({ region, onClose }: RequestDialogProps) {
  const { t } = useTranslation('shipments');
  const { t: tc } = useTranslation();
  const query = useQuery(replacementNeedQuery(region));
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('replacements.form.title')}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': tc('action.close') }}
    >
      <QueryView query={query}>
        {(needs) => {
          const open = needs.filter(({ neededSheets }) => neededSheets > 0);
          return open.length === 0 ? (
            <EmptyState title={t('replacements.form.nothing')} hint={t('replacements.form.nothingHint')} isGood />
          ) : (
            <RequestForm region={region} needs={open} onClose={onClose} />
          );
        }}
      </QueryView>
    </Modal>
  );
}

function RequestForm({ region, needs, onClose }: RequestDialogProps & { needs: readonly ReplacementNeed[] }) {
  const { t } = useTranslation('shipments');
  const { t: tc } = useTranslation();
  const format = useFormat();
  const stockLabel = useStockLabel();
  const problemText = useProblemText();
  const queryClient = useQueryClient();
  const [order, setOrder] = useState(needs[0]?.orderCode ?? '');
  const need = needs.find(({ orderCode }) => orderCode === order) ?? needs[0];
  const [text, setText] = useState(need === undefined ? '' : format.number(need.neededSheets));
  const [reason, setReason] = useState('');
  const [hasTried, setHasTried] = useState(false);
  const write = useWrite(requestReplacement, {
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['shipments'] });
      onClose();
    },
    onError: () => queryClient.invalidateQueries({ queryKey: replacementNeedQuery(region).queryKey }),
  });
  if (need === undefined) return null;
  const sheets = requestedSheetsOf(text, need.neededSheets);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setHasTried(true);
    if (typeof sheets !== 'number' || !isReason(reason)) return;
    write.mutate({ order: need.orderCode, region, quantitySheets: sheets, reason: reason.trim() });
  };
  const quantityFault =
    sheets === 'few'
      ? t('replacements.form.few')
      : sheets === 'beyond'
        ? t('replacements.form.beyond', { amount: format.count(need.neededSheets, 'sheet') })
        : undefined;
  return (
    <form onSubmit={submit} noValidate className={styles.form}>
      <NativeSelect
        label={t('replacements.form.order')}
        value={need.orderCode}
        onChange={(event) => {
          const next = event.currentTarget.value;
          setOrder(next);
          setText(format.number(needs.find(({ orderCode }) => orderCode === next)?.neededSheets ?? 0));
        }}
        data={needs.map(({ orderCode, itemCode, contestCode }) => ({
          value: orderCode,
          label: `${stockLabel(itemCode, contestCode).name} · ${orderCode}`,
        }))}
      />
      <div className={styles.formFacts}>
        <dl>
          <Line label={t('replacements.form.required')} sheets={need.requiredSheets} />
          <Line label={t('replacements.form.available')} sheets={need.availableSheets} />
          <Line label={t('replacements.form.need')} sheets={need.neededSheets} />
        </dl>
      </div>
      <TextInput
        label={t('replacements.form.quantity')}
        value={text}
        inputMode="numeric"
        autoComplete="off"
        rightSection={format.unit('sheet')}
        rightSectionWidth={72}
        onChange={(event) => {
          setText(event.currentTarget.value);
        }}
        error={hasTried || sheets === 'beyond' ? quantityFault : undefined}
      />
      <Textarea
        label={t('replacements.form.reason')}
        placeholder={t('replacements.form.example')}
        minRows={3}
        autosize
        maxLength={1000}
        value={reason}
        onChange={(event) => {
          setReason(event.currentTarget.value);
        }}
        error={hasTried && !isReason(reason) ? t('resolve.reasonShort') : undefined}
      />
      {write.error !== null && (
        <p role="alert" className={styles.refusal}>
          {write.error.isLost ? tc('state.lost') : problemText(write.error)}
        </p>
      )}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose} disabled={write.isPending}>
          {tc('action.cancel')}
        </Button>
        <Button type="submit" loading={write.isPending}>
          {t('replacements.form.submit')}
        </Button>
      </Group>
    </form>
  );
}

function Line({ label, sheets }: { label: string; sheets: number }) {
  const format = useFormat();
  return (
    <div>
      <dt>{label}</dt>
      <dd>{format.count(sheets, 'sheet')}</dd>
    </div>
  );
}
