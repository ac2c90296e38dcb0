import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/api/problem';
import { useBusinessTime } from '@/app/context/environment';
import { Icon, type IconName } from '@/components/icon';
import { PhotosCard } from '@/components/photos/photos-card';
import { QrCode } from '@/components/qr-code';
import { EmptyState, ErrorState, Loading } from '@/components/state-views';
import { useFormat } from '@/i18n/use-format';
import { recordedQuery, type Recorded } from '../api/hand-over';
import type { Box } from '../model/leg';
import type { QueuedHandOver, State } from '../model/queue';
import { useOutbox } from '../store/outbox';
import { FieldPage } from './field-page';
import styles from './field.module.css';
import { usePointName } from './use-point-name';

const looks: Record<State, { tone: 'ok' | 'warn' | 'bad'; icon: IconName }> = {
  waiting: { tone: 'warn', icon: 'check' },
  sent: { tone: 'ok', icon: 'check' },
  refused: { tone: 'bad', icon: 'bad' },
  settled: { tone: 'warn', icon: 'document' },
};

/** The receipt of a hand-over: of this phone, as far as it has come, or of another's, as the server holds it. */
export function Receipt({ number, boxes }: { number: string; boxes: readonly Box[] }) {
  const { t } = useTranslation('handover');
  const { items, isRead } = useOutbox();
  const own = items.find((item): item is QueuedHandOver => item.kind === 'handOver' && item.body.handOver === number);
  if (!isRead) return null;
  if (own === undefined) return <ForeignReceipt number={number} />;
  return (
    <FieldPage title={t('receipt.title')} subtitle={number} backTo="/field" foot={<Ways state={own.state} />}>
      <OwnReceipt item={own} boxes={boxes} />
    </FieldPage>
  );
}

function Ways({ state }: { state: State }) {
  const { t } = useTranslation('handover');
  return (
    <>
      <Button component={Link} to="/field" size="xl" h={52} radius={12} fullWidth>
        {t('receipt.toTasks')}
      </Button>
      {state !== 'sent' && (
        <Button component={Link} to="/field/queue" variant="subtle" h={44} fullWidth>
          {t('receipt.toQueue')}
        </Button>
      )}
    </>
  );
}

function OwnReceipt({ item, boxes }: { item: QueuedHandOver; boxes: readonly Box[] }) {
  const { t } = useTranslation('handover');
  const businessTime = useBusinessTime();
  const format = useFormat();
  const pointName = usePointName(boxes);
  const { body, state, answeredAt } = item;
  const { tone, icon } = looks[state];
  const seals = body.boxes.reduce((sum, box) => sum + box.seals.length, 0);
  const hints: Record<State, string | null> = {
    waiting: t('receipt.waitingHint'),
    sent:
      answeredAt === undefined
        ? null
        : t('receipt.sentHint', { time: format.time(businessTime(answeredAt), { withZone: true }) }),
    refused: t('receipt.refusedHint'),
    settled: null,
  };
  return (
    <>
      <div className={styles.centre} role="status">
        <div className={styles.tick} data-tone={tone}>
          <Icon name={icon} size={32} />
        </div>
        <h2>{t(`receipt.${state}`)}</h2>
        <p className="t-muted">{hints[state]}</p>
      </div>
      <section className={`t-card ${styles.proof ?? ''}`}>
        <QrCode text={body.handOver} label={t('receipt.qr', { number: body.handOver })} sizeMillimetres={30} />
        <div>
          <h3>{t(state === 'sent' ? 'receipt.proof' : 'receipt.provisional')}</h3>
          <p className="t-muted t-help">{t('receipt.qrHint')}</p>
        </div>
      </section>
      <Facts
        facts={[
          [t('receipt.number'), body.handOver],
          [t('receipt.device'), format.dateTime(item.occurredAt)],
          [t('receipt.from'), pointName(body.from)],
          [t('receipt.to'), pointName(body.to)],
          [t('receipt.contents'), `${format.count(body.boxes.length, 'box')}, ${format.count(seals, 'seal')}`],
          ...(item.differing.length > 0
            ? [
                [
                  t('receipt.incident'),
                  t('sign.differing', { amount: format.count(item.differing.length, 'box') }),
                ] as const,
              ]
            : []),
          ...(item.cases.length > 0 ? [[t('receipt.cases'), item.cases.join(', ')] as const] : []),
        ]}
      />
      {/* A photo hangs on the record, which is the server's: until it is there, there is nothing to hang it on. */}
      {state === 'sent' && <PhotosCard objectKind="handOver" objectCode={body.handOver} />}
    </>
  );
}

export function Facts({ facts }: { facts: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function ForeignReceipt({ number }: { number: string }) {
  const { t } = useTranslation('handover');
  const query = useQuery(recordedQuery(number));
  const again = (
    <Button
      variant="default"
      h={48}
      onClick={() => {
        void query.refetch();
      }}
    >
      {t('receipt.check')}
    </Button>
  );
  const problem = isProblem(query.error) ? query.error : null;
  return (
    <FieldPage title={t('receipt.title')} subtitle={number} backTo="/field">
      {query.data !== undefined ? (
        <Confirmed detail={query.data} />
      ) : problem?.status === 404 ? (
        <EmptyState title={t('receipt.absent')} hint={t('receipt.absentHint')} icon="clock" action={again} />
      ) : problem?.isLost === true ? (
        <EmptyState title={t('receipt.offline')} icon="offline" action={again} />
      ) : query.error !== null ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Loading />
      )}
    </FieldPage>
  );
}

function Confirmed({ detail }: { detail: Recorded }) {
  const { t } = useTranslation('handover');
  const format = useFormat();
  const { handOver, receiver, sender, witness } = detail;
  return (
    <>
      <div className={styles.centre} role="status">
        <div className={styles.tick} data-tone="ok">
          <Icon name="check" size={32} />
        </div>
        <h2>{t('receipt.confirmed')}</h2>
        <p className="t-muted">{t('receipt.confirmedHint')}</p>
      </div>
      <Facts
        facts={[
          [t('receipt.number'), handOver.number],
          [t('receipt.device'), format.dateTime(handOver.occurredAt)],
          [t('flow.from'), t('receipt.signedBy', sender)],
          [t('flow.to'), t('receipt.signedBy', receiver)],
          [t('flow.titles.s4'), t('receipt.signedBy', witness)],
        ]}
      />
      <ul className={styles.rows}>
        {detail.boxes.map((box) => (
          <li key={box.box} className={styles.row}>
            <span className={styles.grow}>
              <b className="t-code">{box.box}</b>
              <small className="t-code">{box.sealsSeen.join(', ')}</small>
            </span>
            {box.isSealDifferent && (
              <span className={`${styles.word ?? ''} ${styles.tone ?? ''}`} data-tone="bad">
                {t('seal.differ')}
              </span>
            )}
          </li>
        ))}
      </ul>
      <PhotosCard objectKind="handOver" objectCode={handOver.number} />
    </>
  );
}
