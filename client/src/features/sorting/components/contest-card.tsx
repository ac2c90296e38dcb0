import { Button, Modal } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWrite } from '@/api/use-write';
import { useStockLabel } from '@/app/context/contests';
import { useMay } from '@/app/context/session';
import { Card } from '@/components/card';
import { RefusalNotice } from '@/components/notice';
import { Actions } from '@/components/stack';
import { StatusBadge } from '@/components/status-badge';
import { useFormat } from '@/i18n/use-format';
import { closeSorting } from '../api/close-sorting';
import type { SortingContest } from '../api/types';
import { per10000 } from '../model/rate';
import { DamageBars } from './damage-bars';
import styles from './sorting.module.css';

interface ContestCardProps {
  region: string;
  contest: SortingContest;
  /** Polling day, `2024-11-27`: a forecast on or after it is said to be late. */
  pollingDay: string | undefined;
  /** The way to the request for replacements, when it can be made. */
  request?: ReactNode;
}

export function ContestCard({ region, contest, pollingDay, request }: ContestCardProps) {
  const { t } = useTranslation('sorting');
  const format = useFormat();
  const { name } = useStockLabel()('BALLOT', contest.contestCode);
  const all = contest.sortedSheets + contest.shortSheets + contest.toSortSheets + contest.comingSheets;
  return (
    <Card title={name} aside={<State contest={contest} />}>
      <div className={styles.contest}>
        <div>
          <p className={styles.progressLine}>
            <span>
              {t('contest.progress')}:{' '}
              {t('contest.of', { sorted: format.number(contest.sortedSheets), all: format.count(all, 'sheet') })}
            </span>
            <b>{format.percent(contest.sortedSheets, all)}</b>
          </p>
          <div className={styles.track} aria-hidden="true">
            <i style={{ width: `${String(all === 0 ? 0 : (contest.sortedSheets / all) * 100)}%` }} />
          </div>
        </div>
        <ContestFacts contest={contest} pollingDay={pollingDay} />
        <DamageBars damage={contest.damage} sortedSheets={contest.sortedSheets} />
        <ContestActions region={region} contest={contest} name={name} request={request} />
      </div>
    </Card>
  );
}

function State({ contest }: { contest: SortingContest }) {
  const { t } = useTranslation('sorting');
  const format = useFormat();
  if (contest.closedAt != null) {
    return <StatusBadge tone="ok">{t('contest.closed', { time: format.dateTime(contest.closedAt) })}</StatusBadge>;
  }
  if (contest.sortedCartons === 0 && contest.openCartons === 0) {
    return <StatusBadge tone="none">{t('contest.idle')}</StatusBadge>;
  }
  const isDone = contest.toSortSheets === 0 && contest.comingSheets === 0;
  return <StatusBadge tone={isDone ? 'ok' : 'info'}>{t(isDone ? 'contest.done' : 'contest.going')}</StatusBadge>;
}

function ContestFacts({ contest, pollingDay }: Pick<ContestCardProps, 'contest' | 'pollingDay'>) {
  const { t } = useTranslation('sorting');
  const format = useFormat();
  const rate = per10000(contest.damagedSheets, contest.sortedSheets);
  const isLate = contest.forecastDay != null && pollingDay !== undefined && contest.forecastDay >= pollingDay;
  const facts: { label: string; value: ReactNode; hint?: ReactNode }[] = [
    { label: t('contest.waiting'), value: format.count(contest.waitingCartons, 'carton') },
    { label: t('contest.open'), value: format.count(contest.openCartons, 'carton') },
    { label: t('contest.coming'), value: format.count(contest.comingSheets, 'sheet') },
    { label: t('contest.today'), value: format.count(contest.todaySheets, 'sheet') },
    { label: t('contest.good'), value: format.count(contest.goodSheets, 'sheet') },
    {
      label: t('contest.damaged'),
      value: format.count(contest.damagedSheets, 'sheet'),
      hint: rate === null ? t('contest.notMeasured') : t('contest.per10000', { rate: format.number(rate) }),
    },
    { label: t('contest.flawed'), value: format.count(contest.flawedSheets, 'sheet') },
    { label: t('contest.short'), value: format.count(contest.shortSheets, 'sheet') },
    { label: t('contest.over'), value: format.count(contest.overSheets, 'sheet') },
    {
      label: t('contest.pace'),
      value:
        contest.paceSheets == null
          ? t('contest.notMeasured')
          : t('contest.paceValue', { sheets: format.count(contest.paceSheets, 'sheet') }),
      hint: t('contest.paceHint'),
    },
    {
      label: t('contest.forecast'),
      value: contest.forecastDay == null ? t('contest.notMeasured') : format.date(contest.forecastDay),
      hint: isLate ? (
        <StatusBadge tone="bad" icon="clock">
          {t('contest.late')}
        </StatusBadge>
      ) : undefined,
    },
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(({ label, value, hint }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {value}
            {hint !== undefined && <small>{hint}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function ContestActions({ region, contest, name, request }: Omit<ContestCardProps, 'pollingDay'> & { name: string }) {
  const { t } = useTranslation('sorting');
  const format = useFormat();
  const mayManage = useMay('warehouse.manage-sorting');
  const [isAsking, setIsAsking] = useState(false);
  const left = contest.waitingCartons + contest.openCartons;
  return (
    <div className={styles.actions}>
      <Link to="/sorting/report/$contest" params={{ contest: contest.contestCode }} className="t-link">
        {t('report')}
        <span className="t-hidden"> {name}</span>
      </Link>
      {mayManage && contest.closedAt == null && contest.sortedCartons > 0 && (
        <Button
          variant="default"
          disabled={left > 0}
          onClick={() => {
            setIsAsking(true);
          }}
        >
          {t('contest.close')}
          {left > 0 && ` (${t('contest.closeLeft', { cartons: format.count(left, 'carton') })})`}
        </Button>
      )}
      {contest.closedAt != null && request}
      {isAsking && (
        <CloseDialog
          region={region}
          contest={contest.contestCode}
          name={name}
          onClose={() => {
            setIsAsking(false);
          }}
        />
      )}
    </div>
  );
}

interface CloseDialogProps {
  region: string;
  contest: string;
  name: string;
  onClose: () => void;
}

function CloseDialog({ region, contest, name, onClose }: CloseDialogProps) {
  const { t } = useTranslation('sorting');
  const { t: tc } = useTranslation();
  const queryClient = useQueryClient();
  const write = useWrite(closeSorting, {
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['sorting'] });
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={t('contest.close')} closeButtonProps={{ 'aria-label': tc('action.close') }}>
      <p>{t('contest.closeConfirm', { contest: name })}</p>
      <RefusalNotice error={write.error} />
      <Actions>
        <Button variant="default" onClick={onClose} disabled={write.isPending}>
          {tc('action.cancel')}
        </Button>
        <Button
          loading={write.isPending}
          onClick={() => {
            write.mutate({ region, contest });
          }}
        >
          {t('contest.close')}
        </Button>
      </Actions>
    </Modal>
  );
}
