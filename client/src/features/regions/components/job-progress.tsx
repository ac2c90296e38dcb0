import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RefusalNotice } from '@/components/notice';
import { useFormat } from '@/i18n/use-format';
import { useCancelJob, type Job } from '../api/import';
import styles from './job-progress.module.css';

interface JobProgressProps {
  /** Undefined while the file is on its way to the server. */
  job: Job | undefined;
  label: string;
}

/** How far a job is, in rows and percent, and the way to end it. */
export function JobProgress({ job, label }: JobProgressProps) {
  const { t } = useTranslation('regions');
  const format = useFormat();
  const cancel = useCancelJob();
  const [done, total] = [job?.done ?? 0, job?.total ?? 0];
  const words =
    total > 0
      ? `${format.percent(done, total)} · ${t('import.progress', { done: format.number(done), total: format.number(total) })}`
      : t('import.progressUnknown', { done: format.number(done) });
  return (
    <div className={styles.progress}>
      <div className={styles.head}>
        <b>{label}</b>
        <span role="status">{words}</span>
      </div>
      <progress aria-label={label} max={total > 0 ? total : undefined} value={total > 0 ? done : undefined} />
      <RefusalNotice error={cancel.error} />
      {job !== undefined && (
        <div>
          <Button
            variant="default"
            disabled={cancel.isPending || cancel.isSuccess}
            onClick={() => {
              cancel.mutate(job.id);
            }}
          >
            {cancel.isSuccess ? t('import.cancelling') : t('import.cancel')}
          </Button>
        </div>
      )}
    </div>
  );
}
