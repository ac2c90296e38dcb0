import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loading } from '@/components/state-views';
import { useFormat } from '@/i18n/use-format';
import { recordedQuery } from '../api/hand-over';
import type { QueuedHandOver } from '../model/queue';
import styles from './field.module.css';
import { Facts } from './receipt';

/** Both versions side by side, with who and when; nothing is overwritten silently. */
export function Conflict({ item }: { item: QueuedHandOver }) {
  const number = item.refusals.map(({ facts }) => facts?.handOver).find((fact) => typeof fact === 'string');
  return number === undefined ? null : <BothVersions item={item} number={number} />;
}

function BothVersions({ item, number }: { item: QueuedHandOver; number: string }) {
  const { t } = useTranslation('handover');
  const format = useFormat();
  const query = useQuery(recordedQuery(number));
  return (
    <div className={styles.versus}>
      <section aria-label={t('queue.here')}>
        <h3>{t('queue.here')}</h3>
        <Facts
          facts={[
            [t('queue.number'), item.body.handOver],
            [t('queue.at'), format.dateTime(item.occurredAt)],
            [t('queue.receiver'), item.body.receiver.name],
            [t('queue.boxes'), item.body.boxes.map(({ box }) => box).join(', ')],
          ]}
        />
      </section>
      <section aria-label={t('queue.server')}>
        <h3>{t('queue.server')}</h3>
        {query.data === undefined ? (
          <Loading rows={2} />
        ) : (
          <Facts
            facts={[
              [t('queue.number'), query.data.handOver.number],
              [t('queue.at'), format.dateTime(query.data.handOver.occurredAt)],
              [t('queue.receiver'), query.data.receiver.name],
              [t('queue.boxes'), query.data.boxes.map(({ box }) => box).join(', ')],
            ]}
          />
        )}
      </section>
    </div>
  );
}
