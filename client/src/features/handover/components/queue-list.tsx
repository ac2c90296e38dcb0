import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/api/problem';
import { useBusinessTime } from '@/app/context/environment';
import { Icon, type IconName } from '@/components/icon';
import { Notice } from '@/components/notice';
import { EmptyState } from '@/components/state-views';
import { useFormat } from '@/i18n/use-format';
import { useProblemText } from '@/i18n/use-problem-text';
import { newNumber, type Draft } from '../model/draft';
import type { Box } from '../model/leg';
import { refused, waiting, type Queued, type QueuedHandOver, type State } from '../model/queue';
import { keepDraft } from '../store/database';
import { useOutbox } from '../store/outbox';
import { Conflict } from './conflict';
import styles from './field.module.css';
import { usePointName } from './use-point-name';

/** Everything that was signed on this phone and where it stands; nothing leaves the list unseen. */
export function QueueList({ boxes }: { boxes: readonly Box[] }) {
  const { t } = useTranslation('handover');
  const format = useFormat();
  const { items, ofOthers, isRead, isSending, sendNow } = useOutbox();
  if (!isRead) return null;
  const bad = refused(items);
  const open = waiting(items);
  const closed = items.filter(({ state }) => state === 'sent' || state === 'settled').reverse();
  return (
    <>
      <StorageNotice />
      {ofOthers > 0 && <Notice tone="info">{t('queue.ofOthers', { amount: format.number(ofOthers) })}</Notice>}
      {bad.map((item) => (
        <RefusedCard key={item.id} item={item} boxes={boxes} />
      ))}
      {open.length > 0 && (
        <Button size="xl" h={52} radius={12} loading={isSending} onClick={sendNow}>
          {t('queue.sendNow')}
        </Button>
      )}
      {items.length === 0 ? (
        <EmptyState title={t('queue.empty')} hint={t('queue.emptyHint')} icon="upload" />
      ) : (
        <ul className={styles.rows}>
          {[...open, ...closed].map((item) => (
            <QueueRow key={item.id} item={item} boxes={boxes} />
          ))}
        </ul>
      )}
    </>
  );
}

function useTitle(boxes: readonly Box[]) {
  const { t } = useTranslation('handover');
  const pointName = usePointName(boxes);
  return (item: Queued) =>
    item.kind === 'usage'
      ? t('queue.usage', { box: item.body.box })
      : t('queue.handOver', { to: pointName(item.body.to) });
}

const looks: Record<State, { tone: string; icon: IconName }> = {
  waiting: { tone: 'warn', icon: 'upload' },
  sent: { tone: 'ok', icon: 'ok' },
  refused: { tone: 'bad', icon: 'bad' },
  settled: { tone: 'none', icon: 'document' },
};

function QueueRow({ item, boxes }: { item: Queued; boxes: readonly Box[] }) {
  const { t } = useTranslation('handover');
  const businessTime = useBusinessTime();
  const format = useFormat();
  const title = useTitle(boxes)(item);
  const { tone, icon } = looks[item.state];
  const content = (
    <>
      <span className={styles.tone} data-tone={tone}>
        <Icon name={icon} size={22} />
      </span>
      <span className={styles.grow}>
        <b>{title}</b>
        <small>{t('queue.signed', { time: format.dateTime(item.occurredAt) })}</small>
        {item.kind === 'handOver' && <small className="t-code">{item.body.handOver}</small>}
      </span>
      <span className={`${styles.word ?? ''} ${styles.tone ?? ''}`} data-tone={tone}>
        {t(`queue.${item.state}`, {
          time: item.answeredAt === undefined ? '' : format.time(businessTime(item.answeredAt), { withZone: true }),
        })}
      </span>
    </>
  );
  return (
    <li>
      {item.kind === 'handOver' ? (
        <Link to="/field/receipt/$number" params={{ number: item.body.handOver }} className={styles.row}>
          {content}
        </Link>
      ) : (
        <div className={styles.row}>{content}</div>
      )}
    </li>
  );
}

/** Why the server refused, what it knows instead, and the two ways on: take its record, or mend and send anew. */
function RefusedCard({ item, boxes }: { item: Queued; boxes: readonly Box[] }) {
  const { t } = useTranslation('handover');
  const format = useFormat();
  const problemText = useProblemText();
  const title = useTitle(boxes)(item);
  const { put } = useOutbox();
  const reasons = item.refusals.map(({ code, facts }) => problemText(new ApiProblem(422, { code, facts })));
  return (
    <section className={`t-card ${styles.block ?? ''} ${styles.stack ?? ''}`} aria-label={title}>
      <div>
        <h2>{title}</h2>
        <p className="t-muted t-help">{t('queue.signed', { time: format.dateTime(item.occurredAt) })}</p>
      </div>
      <Notice tone="bad">
        <b>{t('queue.reason')}</b>
        {reasons.map((reason) => (
          <p key={reason}>{reason}</p>
        ))}
      </Notice>
      {item.kind === 'handOver' && <Conflict item={item} />}
      <p className="t-muted t-help">{t('queue.whatNow')}</p>
      <div>
        <Button
          variant="default"
          h={48}
          radius={12}
          fullWidth
          onClick={() => {
            void put({ ...item, state: 'settled' });
          }}
        >
          {t('queue.useServer')}
        </Button>
        <p className="t-muted t-help">{t('queue.useServerHint')}</p>
      </div>
      {item.kind === 'handOver' && <Mend item={item} />}
    </section>
  );
}

/** The same hand-over as a new draft under a new number: everyone agrees again, and the refused one is closed. */
function Mend({ item }: { item: QueuedHandOver }) {
  const { t } = useTranslation('handover');
  const { put } = useOutbox();
  const navigate = useNavigate();
  const mend = async () => {
    const { sender, receiver, witness, site, outsideItems } = item.body;
    const person = ({ office, name }: { office: string; name: string }) => ({ office, name });
    const draft: Draft = {
      leg: item.leg,
      number: newNumber(),
      step: 1,
      boxes: item.body.boxes.map((box) => ({ ...box, scannedAt: item.at })),
      people: { sender: person(sender), receiver: person(receiver), witness: person(witness) },
      site,
      booths: outsideItems[0]?.quantity ?? null,
      agreed: {},
    };
    await keepDraft(item.userName, draft);
    await put({ ...item, state: 'settled' });
    await navigate({ to: '/field/hand-over/$leg', params: { leg: item.leg } });
  };
  return (
    <Button h={48} radius={12} fullWidth onClick={() => void mend()}>
      {t('queue.mend')}
    </Button>
  );
}

const nearlyFull = 0.8;

/** The phone keeps what it holds only as long as it has room and was asked to. */
function StorageNotice() {
  const { t } = useTranslation('handover');
  const format = useFormat();
  const [state, setState] = useState<{ used: number; quota: number; isKept: boolean } | null>(null);
  useEffect(() => {
    // Absent on addresses without TLS.
    const storage = navigator.storage as StorageManager | undefined;
    if (storage === undefined) return;
    let isCurrent = true;
    void Promise.all([storage.estimate(), storage.persist()]).then(([{ usage = 0, quota = 0 }, isKept]) => {
      if (isCurrent) setState({ used: usage, quota, isKept });
    });
    return () => {
      isCurrent = false;
    };
  }, []);
  if (state === null) return null;
  const { used, quota, isKept } = state;
  if (quota > 0 && used / quota >= nearlyFull) {
    return <Notice tone="bad">{t('queue.storage', { percent: format.percent(used, quota) })}</Notice>;
  }
  return isKept ? null : <Notice tone="none">{t('queue.storedOnly')}</Notice>;
}
