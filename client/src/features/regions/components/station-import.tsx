import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { electionsQuery } from '@/app/context/elections';
import { useSession } from '@/app/context/session';
import { Card } from '@/components/card';
import { Notice, RefusalNotice } from '@/components/notice';
import { Actions, CardBody, PageStack } from '@/components/stack';
import { QueryView } from '@/components/state-views';
import { useFormat } from '@/i18n/use-format';
import { hasEnded, jobQuery, useImport, type ImportReport, type Job } from '../api/import';
import { ImportFileForm, type FileChoice } from './import-file-form';
import { ImportReportView } from './import-report';
import { ImportSteps } from './import-steps';
import { JobProgress } from './job-progress';

const readOfStations = ['regions', 'stations', 'station-snapshots'];

/** File, check, apply. Nothing is stored before the last step, and then all of it or nothing. */
export function StationImport({ next }: { next: ReactNode }) {
  const { t } = useTranslation('regions');
  const { userName } = useSession();
  const elections = useQuery(electionsQuery);
  const [choice, setChoice] = useState<FileChoice | null>(null);
  const check = useImport();
  const apply = useImport();
  const checked = useQuery(jobQuery(check.data ?? null));
  const applied = useQuery(jobQuery(apply.data ?? null));
  const isApplied = applied.data?.state === 'succeeded';
  useRenewal(isApplied);

  const startOver = () => {
    setChoice(null);
    check.reset();
    apply.reset();
  };
  const start = (made: FileChoice) => {
    setChoice(made);
    check.mutate({ ...made, dryRun: true });
  };

  if (choice === null || check.error !== null) {
    return (
      <>
        <ImportSteps step="file" />
        <QueryView query={elections}>
          {(list) => (
            <ImportFileForm
              key={userName}
              elections={list}
              isPending={check.isPending}
              error={check.error}
              onCheck={start}
            />
          )}
        </QueryView>
      </>
    );
  }
  const isApplying = apply.status !== 'idle';
  return (
    <>
      <ImportSteps step={isApplying ? 'apply' : 'check'} isFinished={isApplied} />
      {isApplying ? (
        <ApplyStep job={applied.data} file={choice.file} error={apply.error} onStartOver={startOver} next={next} />
      ) : (
        <CheckStep
          job={checked.data}
          error={checked.error}
          file={choice.file}
          onStartOver={startOver}
          onApply={() => {
            apply.mutate({ ...choice, dryRun: false });
          }}
        />
      )}
      {isApplying && apply.error === null && applied.data === undefined && (
        <Card title={t('import.steps.apply')}>
          <CardBody>
            <JobProgress job={undefined} label={t('import.applying', { file: choice.file.name })} />
          </CardBody>
        </Card>
      )}
    </>
  );
}

/** New stations are new everywhere: whatever was read of the old ones is asked for again. */
function useRenewal(isApplied: boolean) {
  const queryClient = useQueryClient();
  useEffect(() => {
    if (!isApplied) return;
    for (const key of readOfStations) void queryClient.invalidateQueries({ queryKey: [key] });
  }, [isApplied, queryClient]);
}

interface StepProps {
  job: Job | undefined;
  file: File;
  error: unknown;
  onStartOver: () => void;
}

function CheckStep({ job, file, error, onStartOver, onApply }: StepProps & { onApply: () => void }) {
  const { t } = useTranslation('regions');
  const format = useFormat();
  if (job === undefined || !hasEnded(job)) {
    return (
      <Card title={t('import.steps.check')}>
        <CardBody>
          <RefusalNotice error={error} />
          <JobProgress job={job} label={t('import.checking', { file: file.name })} />
        </CardBody>
      </Card>
    );
  }
  const report = reportOf(job);
  const isClean = report?.faultCount === 0;
  return (
    <PageStack>
      {report === null ? <Ended job={job} /> : <ImportReportView report={report} jobId={job.id} />}
      <Actions>
        <Button variant="default" onClick={onStartOver}>
          {t('import.other')}
        </Button>
        {isClean && <Button onClick={onApply}>{t('import.apply', { rows: format.count(report.rows, 'row') })}</Button>}
      </Actions>
    </PageStack>
  );
}

function ApplyStep({ job, file, error, onStartOver, next }: StepProps & { next: ReactNode }) {
  const { t } = useTranslation('regions');
  const format = useFormat();
  if (error !== null) {
    return (
      <PageStack>
        <RefusalNotice error={error} />
        <Actions>
          <Button variant="default" onClick={onStartOver}>
            {t('import.other')}
          </Button>
        </Actions>
      </PageStack>
    );
  }
  if (job === undefined) return null;
  if (!hasEnded(job)) {
    return (
      <Card title={t('import.steps.apply')}>
        <CardBody>
          <JobProgress job={job} label={t('import.applying', { file: file.name })} />
        </CardBody>
      </Card>
    );
  }
  const report = reportOf(job);
  if (report === null || report.snapshot == null) {
    return (
      <PageStack>
        {report === null ? <Ended job={job} /> : <ImportReportView report={report} jobId={job.id} />}
        <Actions>
          <Button variant="default" onClick={onStartOver}>
            {t('import.other')}
          </Button>
        </Actions>
      </PageStack>
    );
  }
  const [rows, voters] = [format.count(report.rows, 'station'), format.count(report.voters, 'voter')];
  return (
    <PageStack>
      <Notice tone="ok" isAlert>
        {t('import.applied', { version: report.snapshot, rows, voters })}
      </Notice>
      <Actions>{next}</Actions>
    </PageStack>
  );
}

/** A job that ended without a report: cancelled by somebody, or cut off. */
function Ended({ job }: { job: Job }) {
  const { t } = useTranslation('regions');
  return (
    <Notice tone="warn" isAlert>
      {job.state === 'cancelled' ? t('import.cancelled') : t('import.interrupted')}
    </Notice>
  );
}

function reportOf(job: Job): ImportReport | null {
  return job.result == null ? null : (job.result as ImportReport);
}
