import { Button, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '@/components/card';
import { EmptyState, QueryView } from '@/components/state-views';
import { StatusBadge } from '@/components/status-badge';
import { useFormat } from '@/i18n/use-format';
import { differenceQuery, snapshotsQuery, type Snapshot } from '../api/snapshots';
import { DifferenceTable } from './difference-table';
import { QualityBadge } from './quality-badge';
import styles from './snapshot-list.module.css';

/** The published versions of stations and voters, the newest first. */
export function SnapshotList() {
  const { t } = useTranslation('regions');
  const [shown, setShown] = useState<Snapshot | null>(null);
  const query = useQuery(snapshotsQuery);
  return (
    <Card title={t('snapshots.title')}>
      <QueryView query={query}>
        {(snapshots) =>
          snapshots.length === 0 ? (
            <EmptyState title={t('noSnapshot.title')} hint={t('noSnapshot.hint')} />
          ) : (
            <ul className={styles.list}>
              {snapshots.map((snapshot, index) => (
                <SnapshotItem
                  key={snapshot.code}
                  snapshot={snapshot}
                  isCurrent={index === 0}
                  onShow={() => {
                    setShown(snapshot);
                  }}
                />
              ))}
            </ul>
          )
        }
      </QueryView>
      <DifferenceDialog
        snapshot={shown}
        onClose={() => {
          setShown(null);
        }}
      />
    </Card>
  );
}

function SnapshotItem({ snapshot, isCurrent, onShow }: { snapshot: Snapshot; isCurrent: boolean; onShow: () => void }) {
  const { t } = useTranslation('regions');
  const format = useFormat();
  return (
    <li>
      <div className={styles.head}>
        <b>{t('snapshots.version', { number: snapshot.number })}</b>
        {isCurrent && <StatusBadge tone="ok">{t('snapshots.current')}</StatusBadge>}
        <QualityBadge isSynthetic={snapshot.isSynthetic} />
      </div>
      <p>
        {format.count(snapshot.stations, 'station')} · {format.count(snapshot.voters, 'voter')}
      </p>
      <p className="t-help t-faint">
        {snapshot.fileName} ·{' '}
        {t('snapshots.by', { name: snapshot.importedBy, at: format.dateTime(snapshot.publishedAt) })}
      </p>
      <p className="t-help t-faint" title={snapshot.fingerprint}>
        {t('snapshots.fingerprint', { hash: snapshot.fingerprint.slice(0, 12) })}
      </p>
      {snapshot.number > 1 && (
        <Button variant="default" size="xs" mt={6} onClick={onShow}>
          {t('snapshots.showDifference')}
        </Button>
      )}
    </li>
  );
}

function DifferenceDialog({ snapshot, onClose }: { snapshot: Snapshot | null; onClose: () => void }) {
  const { t } = useTranslation('regions');
  const { t: tCommon } = useTranslation();
  const query = useQuery({ ...differenceQuery(snapshot?.code ?? ''), enabled: snapshot !== null });
  const before = query.data?.before ?? null;
  return (
    <Modal
      opened={snapshot !== null}
      onClose={onClose}
      size="xl"
      title={
        before === null ? t('snapshots.title') : t('snapshots.difference', { version: snapshot?.code ?? '', before })
      }
      closeButtonProps={{ 'aria-label': tCommon('action.close') }}
    >
      <QueryView query={query}>{({ regions }) => <DifferenceTable rows={regions} />}</QueryView>
    </Modal>
  );
}
