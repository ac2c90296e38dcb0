import { Button, NativeSelect, Radio, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useWrite } from '@/api/use-write';
import { useRegionName } from '@/app/context/regions';
import { useMay } from '@/app/context/session';
import { Card } from '@/components/card';
import { Notice, RefusalNotice } from '@/components/notice';
import { CardBody } from '@/components/stack';
import { useFaultAt } from '@/components/use-fault-at';
import { useFormat } from '@/i18n/use-format';
import { previewBatch, runBatch } from '../api/writes';
import type { BoxStep } from '../api/types';
import { batchOf, emptyBulk, type BulkDraft } from '../model/bulk';
import { sealsPerBoxMax } from '../model/serials';
import { BatchReport } from './batch-report';
import { ContestFilter } from './contest-filter';
import styles from './packing.module.css';

const steps: readonly BoxStep[] = ['fill', 'verify', 'seal'];

/** One step for many boxes: what would happen first, then, said again, it is done. */
export function BulkForm({ region }: { region: string }) {
  const { t } = useTranslation('packing');
  const format = useFormat();
  const queryClient = useQueryClient();
  const mayVerify = useMay('boxes.verify');
  const [draft, setDraft] = useState<BulkDraft>(emptyBulk);
  const batch = batchOf(draft, region);
  const preview = useWrite(previewBatch);
  const run = useWrite(runBatch, {
    onSuccess: () => {
      preview.reset();
      void queryClient.invalidateQueries({ queryKey: ['packing'] });
    },
  });
  const faultAt = useFaultAt(preview.error);
  const isChecked = preview.data !== undefined && JSON.stringify(preview.variables) === JSON.stringify(batch);
  const set = (change: Partial<BulkDraft>) => {
    run.reset();
    setDraft((before) => ({ ...before, ...change }));
  };
  const check = (event: FormEvent) => {
    event.preventDefault();
    run.reset();
    preview.mutate(batch);
  };
  return (
    <>
      <Card title={t('bulk.step')}>
        <CardBody>
          <form onSubmit={check} noValidate className={styles.form}>
            <Radio.Group
              label={t('bulk.step')}
              value={draft.step}
              onChange={(step) => {
                set({ step: steps.find((known) => known === step) ?? 'fill' });
              }}
            >
              <div className={styles.filters}>
                {steps
                  .filter((step) => step !== 'verify' || mayVerify)
                  .map((step) => (
                    <Radio key={step} value={step} label={t(`bulk.steps.${step}`)} />
                  ))}
              </div>
            </Radio.Group>
            <Notice tone="info">{t(`bulk.${draft.step}Warning`)}</Notice>
            <Scope region={region} draft={draft} onChange={set} faultAt={faultAt} />
            {draft.step === 'seal' && <Serials draft={draft} onChange={set} faultAt={faultAt} />}
            <div className={styles.filters}>
              <Button type="submit" variant={isChecked ? 'default' : 'filled'} loading={preview.isPending}>
                {t('bulk.check')}
              </Button>
              {isChecked && preview.data.changed > 0 && (
                <Button
                  loading={run.isPending}
                  onClick={() => {
                    run.mutate(batch);
                  }}
                >
                  {t('bulk.run', { amount: format.count(preview.data.changed, 'box') })}
                </Button>
              )}
              {preview.data !== undefined && !isChecked && <span className="t-muted">{t('bulk.changedLater')}</span>}
            </div>
            <RefusalNotice error={run.error ?? preview.error} />
          </form>
        </CardBody>
      </Card>
      {run.data !== undefined ? (
        <BatchReport answer={run.data} isDone />
      ) : (
        isChecked && <BatchReport answer={preview.data} isDone={false} />
      )}
    </>
  );
}

interface PartProps {
  draft: BulkDraft;
  onChange: (change: Partial<BulkDraft>) => void;
  faultAt: (path: string) => string | undefined;
}

function Scope({ region, draft, onChange, faultAt }: PartProps & { region: string }) {
  const { t } = useTranslation('packing');
  const name = useRegionName(region);
  return (
    <>
      <Radio.Group
        label={t('bulk.scope')}
        value={draft.by}
        onChange={(by) => {
          onChange({ by: by === 'range' ? 'range' : 'region' });
        }}
      >
        <div className={styles.filters}>
          <Radio value="region" label={t('bulk.byRegion', { name })} />
          <Radio value="range" label={t('bulk.byRange')} />
        </div>
      </Radio.Group>
      <div className={styles.fields}>
        <ContestFilter
          region={region}
          value={draft.contest}
          label={t('filter.contest')}
          allLabel={t('filter.allContests')}
          onChange={(contest = '') => {
            onChange({ contest });
          }}
        />
        {draft.by === 'range' &&
          (['from', 'to'] as const).map((key) => (
            <TextInput
              key={key}
              label={t(`bulk.${key}`)}
              placeholder="KTK-3507072017-001-GUB-35"
              value={draft[key]}
              error={faultAt(`selection.${key}`)}
              onChange={(event) => {
                onChange({ [key]: event.currentTarget.value });
              }}
            />
          ))}
      </div>
    </>
  );
}

function Serials({ draft, onChange, faultAt }: PartProps) {
  const { t } = useTranslation('packing');
  return (
    <div className={styles.fields}>
      <TextInput
        label={t('bulk.prefix')}
        placeholder="KT-3507-"
        value={draft.prefix}
        error={faultAt('seals.range.prefix')}
        onChange={(event) => {
          onChange({ prefix: event.currentTarget.value });
        }}
      />
      <TextInput
        label={t('bulk.first')}
        description={t('bulk.firstHint')}
        inputMode="numeric"
        value={draft.first}
        error={faultAt('seals.range.first')}
        onChange={(event) => {
          onChange({ first: event.currentTarget.value });
        }}
      />
      <NativeSelect
        label={t('bulk.perBox')}
        value={String(draft.perBox)}
        onChange={(event) => {
          onChange({ perBox: Number(event.currentTarget.value) });
        }}
        data={Array.from({ length: sealsPerBoxMax }, (_, index) => String(index + 1))}
      />
    </div>
  );
}
