import { SegmentedControl } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBusinessTime, useEnvironment, useNow } from '@/app/context/environment';
import { Icon, type IconName } from '@/components/icon';
import { EmptyState } from '@/components/state-views';
import { useFormat } from '@/i18n/use-format';
import { boxesOf, committeeLevel, hasArrived, legOf, partOf, type Box, type Leg } from '../model/leg';
import { progressOf, type Progress, type Stage } from '../model/progress';
import type { KeptBoxes } from '../store/database';
import { useOutbox } from '../store/outbox';
import { useCommittee, useDrafts } from '../store/use-committee';
import styles from './field.module.css';
import { usePointName } from './use-point-name';

const directions = ['out', 'home'] as const;
type Direction = (typeof directions)[number];

/** The day's work of a committee: what it takes from above, what it gives below, and the way back after the vote. */
export function TaskList({ kept }: { kept: KeptBoxes }) {
  const { t } = useTranslation('handover');
  const format = useFormat();
  const now = useNow();
  const { pollingDay, zone } = useEnvironment();
  const isAfterVote = pollingDay !== null && now.getTime() >= Date.parse(`${pollingDay}T00:00:00+07:00`);
  const [direction, setDirection] = useState<Direction>(isAfterVote ? 'home' : 'out');
  const businessTime = useBusinessTime();
  if (kept.boxes.length === 0)
    return <EmptyState title={t('tasks.empty')} hint={t('tasks.emptyHint')} icon="warehouse" />;
  return (
    <>
      <SegmentedControl
        fullWidth
        size="lg"
        aria-label={t('tasks.direction')}
        value={direction}
        onChange={(value) => {
          setDirection(value as Direction);
        }}
        data={directions.map((value) => ({ value, label: t(`tasks.${value}`) }))}
      />
      {direction === 'out' && <Due boxes={kept.boxes} />}
      <Legs key={direction} boxes={kept.boxes} direction={direction} />
      <p className="t-muted t-help">
        {t('tasks.asOf', { time: format.dateTime(businessTime(kept.readAt), { zone }) })}
      </p>
    </>
  );
}

function Due({ boxes }: { boxes: readonly Box[] }) {
  const { t } = useTranslation('handover');
  const format = useFormat();
  const now = useNow();
  const { pollingDay, zone } = useEnvironment();
  const dueAt = boxes.find((box) => box.dueAt != null)?.dueAt;
  if (dueAt == null || pollingDay === null) return null;
  return (
    <div className={styles.due}>
      <b>{format.countdown(`${pollingDay}T00:00:00Z`, now, zone)}</b>
      <div>
        <h2>{t('tasks.dueTitle')}</h2>
        <p>{t('tasks.due', { time: format.dateTime(dueAt, { weekday: true, zone }) })}</p>
      </div>
    </div>
  );
}

function Legs({ boxes, direction }: { boxes: readonly Box[]; direction: Direction }) {
  const { own } = useCommittee();
  const { items } = useOutbox();
  const drafts = useDrafts();
  const parts = [...new Set(boxes.map((box) => partOf(own, box)))];
  const stepWith = (key: string) => {
    const leg = legOf(own, key);
    if (leg === null) return [];
    const its = boxesOf(leg, own, boxes);
    return [{ leg, boxes: its, progress: progressOf(leg, its, items, drafts.has(key)) }];
  };
  const below = parts.flatMap((part) => stepWith(`${direction === 'out' ? 'give' : 'back'}-${part}`));
  const above = stepWith(direction === 'out' ? 'receive' : 'return');
  return (
    <>
      {direction === 'out' && <Steps steps={above} boxes={boxes} />}
      <Total steps={below} direction={direction} />
      <Steps steps={below} boxes={boxes} />
      {direction === 'home' && <Steps steps={above} boxes={boxes} />}
    </>
  );
}

interface Step {
  leg: Leg;
  boxes: readonly Box[];
  progress: Progress;
}

function Total({ steps, direction }: { steps: readonly Step[]; direction: Direction }) {
  const { t } = useTranslation('handover');
  const format = useFormat();
  const { own } = useCommittee();
  const sum = (count: (progress: Progress) => number) =>
    steps.reduce((total, { progress }) => total + count(progress), 0);
  const [handed, all] = [sum((progress) => progress.handed), sum((progress) => progress.boxes)];
  const done = steps.filter(({ progress }) => progress.handed === progress.boxes).length;
  const unit = t(committeeLevel(own) === 'district' ? 'tasks.unitDistrict' : 'tasks.unitVillage');
  return (
    <div>
      <div className={styles.progress}>
        <h2>
          {t(direction === 'out' ? 'tasks.progressOut' : 'tasks.progressHome', {
            done: format.number(done),
            all: format.number(steps.length),
            unit,
          })}
        </h2>
        <span className="t-muted">{t('tasks.boxes', { done: format.number(handed), all: format.number(all) })}</span>
      </div>
      <div className={styles.meter} aria-hidden="true">
        <span style={{ width: `${String(all === 0 ? 0 : (100 * handed) / all)}%` }} />
      </div>
    </div>
  );
}

function Steps({ steps, boxes }: { steps: readonly Step[]; boxes: readonly Box[] }) {
  return (
    <ul className={styles.rows}>
      {steps.map((step) => (
        <li key={step.leg.key}>
          <StepRow {...step} all={boxes} />
          {step.leg.from.level === 'station' && <Usage boxes={step.boxes} />}
        </li>
      ))}
    </ul>
  );
}

const looks: Record<Stage, { icon: IconName; tone: string }> = {
  done: { icon: 'ok', tone: 'ok' },
  queued: { icon: 'upload', tone: 'warn' },
  refused: { icon: 'bad', tone: 'bad' },
  draft: { icon: 'pencil', tone: 'info' },
  part: { icon: 'underway', tone: 'info' },
  open: { icon: 'none', tone: 'none' },
  notReady: { icon: 'lock', tone: 'none' },
  notOut: { icon: 'lock', tone: 'none' },
};

function StepRow({ leg, boxes, progress, all }: Step & { all: readonly Box[] }) {
  const { t } = useTranslation('handover');
  const format = useFormat();
  const pointName = usePointName(all);
  const { icon, tone } = looks[progress.stage];
  const other = /^(receive|back)/.test(leg.key) ? leg.from : leg.to;
  const name = pointName(other);
  const title =
    leg.key === 'receive'
      ? t('tasks.receive', { from: name })
      : leg.key === 'return'
        ? t('tasks.handUp', { to: name })
        : name;
  const last = boxes
    .filter((box) => hasArrived(leg, box) && box.lastAt != null)
    .map((box) => box.lastAt ?? '')
    .sort()
    .at(-1);
  return (
    <Link to="/field/hand-over/$leg" params={{ leg: leg.key }} className={styles.row}>
      <span className={styles.tone} data-tone={tone}>
        <Icon name={icon} size={22} />
      </span>
      <span className={styles.grow}>
        <b>{title}</b>
        <small>
          {format.count(boxes.length, 'box')}
          {progress.stage === 'done' && last !== undefined && ` · ${format.time(last, { withZone: true })}`}
        </small>
      </span>
      <span className={`${styles.word ?? ''} ${styles.tone ?? ''}`} data-tone={tone}>
        {t(`state.${progress.stage}`, { done: format.number(progress.handed), all: format.number(progress.boxes) })}
        <Icon name="right" size={16} />
      </span>
    </Link>
  );
}

/** What a station used is counted at its boxes, before they travel home. */
function Usage({ boxes }: { boxes: readonly Box[] }) {
  const { t } = useTranslation('handover');
  const { items } = useOutbox();
  const isTold = (box: Box) =>
    box.isReported ||
    items.some((item) => item.kind === 'usage' && item.body.box === box.box && item.state !== 'refused');
  return (
    <ul>
      {boxes
        .filter((box) => box.step === 'atStation' || box.isReported)
        .map((box) => (
          <li key={box.box}>
            <Link to="/field/usage/$box" params={{ box: box.box }} className={styles.row}>
              <span className={styles.grow}>
                <span>{box.contestName}</span>
                <small className="t-code">{box.box}</small>
              </span>
              <span className={`${styles.word ?? ''} ${styles.tone ?? ''}`} data-tone={isTold(box) ? 'ok' : 'info'}>
                {t(isTold(box) ? 'tasks.reported' : 'tasks.usage')}
              </span>
            </Link>
          </li>
        ))}
    </ul>
  );
}
