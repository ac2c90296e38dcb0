import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { createLink, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useEnvironment, useNow } from '@/app/context/environment';
import { useRegionName } from '@/app/context/regions';
import { Card } from '@/components/card';
import { Icon, type IconName } from '@/components/icon';
import { Notice } from '@/components/notice';
import { PageHeader } from '@/components/page-header';
import { EmptyState, QueryView } from '@/components/state-views';
import { StatusBadge } from '@/components/status-badge';
import type { Unit } from '@/i18n/format';
import { useFormat } from '@/i18n/use-format';
import { tasksQuery, type TaskRow } from '../api/list-tasks';
import { groupTasks, isTaskKind, placeOf, taskGroups, type TaskGroup, type TaskKind } from '../model/tasks';
import styles from './home.module.css';
import { linkTo, useHasPage } from './use-list-link';

const LinkButton = createLink(Button<'a'>);

/** What waits for the reader: object, fact, due, one action; overdue first. */
export function HomeView() {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const { zone } = useEnvironment();
  const now = useNow();
  const query = useQuery(tasksQuery);
  const groups = groupTasks(query.data?.items ?? [], now, (at) => format.date(at, { zone }));
  const hasNothing = query.data?.items.length === 0;
  const cut = (query.data?.cutKinds ?? []).map((kind) => (isTaskKind(kind) ? kind : 'other'));
  const note =
    query.data === undefined || hasNothing
      ? undefined
      : t('home.summary', {
          overdue: format.number(groups.overdue.length),
          today: format.number(groups.today.length),
          later: format.number(groups.later.length),
        });
  return (
    <div className={styles.page}>
      <PageHeader title={t('home.title')} description={note} />
      <QueryView query={query}>
        {() =>
          hasNothing ? (
            <Card title={t('home.title')}>
              <EmptyState title={t('home.empty')} hint={t('home.emptyHint')} isGood action={<ToOverview />} />
            </Card>
          ) : (
            <div className={styles.groups}>
              {cut.length > 0 && (
                <Notice tone="info">
                  {t('home.cut', { kinds: cut.map((kind) => t(`home.kind.${kind}`)).join(', ') })}
                </Notice>
              )}
              {taskGroups
                .filter((group) => groups[group].length > 0)
                .map((group) => (
                  <Group key={group} group={group} tasks={groups[group]} now={now} />
                ))}
            </div>
          )
        }
      </QueryView>
    </div>
  );
}

function ToOverview() {
  const { t } = useTranslation('overview');
  const hasPage = useHasPage();
  if (!hasPage('/overview')) return null;
  return (
    <LinkButton variant="default" {...linkTo('/overview')}>
      {t('home.toOverview')}
    </LinkButton>
  );
}

function Group({ group, tasks, now }: { group: TaskGroup; tasks: readonly TaskRow[]; now: Date }) {
  const { t } = useTranslation('overview');
  const format = useFormat();
  return (
    <Card title={t(`home.group.${group}`)} note={format.number(tasks.length)}>
      <ul className={styles.tasks}>
        {tasks.map((task) => (
          <li key={`${task.kind}/${task.subject}`} className={styles.task} data-group={group}>
            <Task task={task} group={group} now={now} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

const looks: Record<TaskKind, { icon: IconName; unit?: Unit }> = {
  receiveShipment: { icon: 'warehouse', unit: 'carton' },
  dispatchOnward: { icon: 'misrouted', unit: 'sheet' },
  submitPlan: { icon: 'list' },
  approvePlan: { icon: 'list' },
  signContract: { icon: 'pencil' },
  approveProof: { icon: 'eye', unit: 'sheet' },
  decideReplacement: { icon: 'refresh', unit: 'sheet' },
  resolveCase: { icon: 'warn', unit: 'sheet' },
  closeSorting: { icon: 'check', unit: 'sheet' },
  requestReplacement: { icon: 'refresh', unit: 'sheet' },
  signDestruction: { icon: 'fire', unit: 'sheet' },
  witnessDestruction: { icon: 'fire', unit: 'sheet' },
  signRevote: { icon: 'lock', unit: 'sheet' },
  witnessRevote: { icon: 'lock', unit: 'sheet' },
  handOutRevote: { icon: 'lock', unit: 'sheet' },
  reportRevote: { icon: 'lock', unit: 'sheet' },
  answerFinding: { icon: 'eye' },
  closeFinding: { icon: 'eye' },
  signAdjustment: { icon: 'scale', unit: 'sheet' },
  verifyBoxes: { icon: 'box', unit: 'box' },
  countStock: { icon: 'scale' },
  postCount: { icon: 'scale' },
};

function Task({ task, group, now }: { task: TaskRow; group: TaskGroup; now: Date }) {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const region = useRegionName(task.regionCode);
  const kind = isTaskKind(task.kind) ? task.kind : 'other';
  const { icon, unit } = kind === 'other' ? { icon: 'right' as const, unit: undefined } : looks[kind];
  const facts = [
    region,
    unit !== undefined && task.quantity != null ? format.count(task.quantity, unit) : undefined,
    sinceOf(task)
      ? t(task.kind === 'receiveShipment' ? 'home.arrived' : 'home.since', { time: format.age(task.since, now) })
      : undefined,
  ];
  return (
    <>
      <span className={styles.icon} data-group={group}>
        <Icon name={icon} size={20} />
      </span>
      <span className={styles.words}>
        <b>
          {t(`home.kind.${kind}`)} <span className="t-code">{task.subject}</span>
        </b>
        <small>{facts.filter((fact) => fact !== undefined).join(' · ')}</small>
      </span>
      <span className={styles.due}>
        <Due task={task} group={group} now={now} />
      </span>
      <Action task={task} kind={kind} isFirst={group !== 'later'} />
    </>
  );
}

/** A draft contract carries no time of its own. */
function sinceOf({ since }: TaskRow): boolean {
  return new Date(since).getTime() > 0;
}

function Due({ task, group, now }: { task: TaskRow; group: TaskGroup; now: Date }) {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const { dueAt } = task;
  if (dueAt == null) return null;
  if (group === 'overdue') {
    const late = format.duration(now.getTime() - new Date(dueAt).getTime());
    return (
      <StatusBadge tone="bad" icon="clock">
        {t('leadTimes.past', { time: late })}
      </StatusBadge>
    );
  }
  // What has arrived is due from that moment: the arrival already stands in the facts.
  if (task.kind === 'receiveShipment') return <StatusBadge tone="warn">{t('home.group.today')}</StatusBadge>;
  const time = group === 'today' ? format.time(dueAt, { withZone: true }) : format.dateTime(dueAt);
  return <StatusBadge tone={group === 'today' ? 'warn' : 'info'}>{t('home.due', { time })}</StatusBadge>;
}

function Action({ task, kind, isFirst }: { task: TaskRow; kind: TaskKind | 'other'; isFirst: boolean }) {
  const { t } = useTranslation('overview');
  const router = useRouter();
  const hasPage = useHasPage();
  const address = placeOf(task, hasPage);
  if (address === undefined) return null;
  const [path, query = ''] = address.split('?');
  const search = Object.fromEntries(new URLSearchParams(query));
  const label = t(`home.action.${kind}`);
  return (
    <LinkButton
      className={styles.action}
      variant={isFirst ? 'filled' : 'default'}
      aria-label={`${label}: ${t(`home.kind.${kind}`)} ${task.subject}`}
      {...linkTo(path ?? router.latestLocation.pathname, search)}
    >
      {label}
    </LinkButton>
  );
}
