import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/app/context/session';
import { Card, Facts } from '@/components/card';
import { Icon } from '@/components/icon';
import { PageHeader } from '@/components/page-header';
import { QueryView } from '@/components/state-views';
import { releaseQuery, type Release, type ReleaseDetail } from '@/features/revote/api/reads';
import { ArchiveDialog } from '@/features/revote/components/archive-dialog';
import { CancelDialog } from '@/features/revote/components/cancel-dialog';
import { ReleaseStatus } from '@/features/revote/components/revote-status';
import styles from '@/features/revote/components/revote.module.css';
import { SignaturesCard } from '@/features/revote/components/signatures-card';
import { StationsCard } from '@/features/revote/components/stations-card';
import type { Kind } from '@/features/revote/model/words';
import { useFormat } from '@/i18n/use-format';

const route = getRouteApi('/app/revotes/$code');

export function RevotePage() {
  const { code } = route.useParams();
  const query = useQuery(releaseQuery(code));
  return <QueryView query={query}>{(detail) => <Detail detail={detail} />}</QueryView>;
}

function Detail({ detail }: { detail: ReleaseDetail }) {
  const { t } = useTranslation('revote');
  const { release } = detail;
  return (
    <>
      <PageHeader
        title={t('detail.title', { code: release.code })}
        aside={<ReleaseStatus status={release.status} />}
        description={`${t(`kind.${release.kind as Kind}`)} · ${release.regionName} · ${release.contestName}`}
        back={
          <Link to="/revotes" className="t-link">
            <Icon name="left" size={16} /> {t('detail.back')}
          </Link>
        }
      >
        <EndActions release={release} />
      </PageHeader>
      <div className={styles.stack}>
        <StationsCard detail={detail} />
        <div className={styles.cards}>
          <FactsCard detail={detail} />
          <SignaturesCard detail={detail} />
        </div>
      </div>
    </>
  );
}

function EndActions({ release }: { release: Release }) {
  const { t } = useTranslation('revote');
  const mayAct = useMay('revote.manage');
  const [open, setOpen] = useState<'archive' | 'cancel' | null>(null);
  if (!mayAct) return null;
  const close = () => {
    setOpen(null);
  };
  return (
    <>
      {(release.status === 'proposed' || release.status === 'released') && (
        <Button
          variant="default"
          onClick={() => {
            setOpen('cancel');
          }}
        >
          {t('cancel.action')}
        </Button>
      )}
      {release.status === 'completed' && (
        <Button
          onClick={() => {
            setOpen('archive');
          }}
        >
          {t('archive.action')}
        </Button>
      )}
      {open === 'archive' && <ArchiveDialog what="boxes" code={release.code} onClose={close} />}
      {open === 'cancel' && <CancelDialog code={release.code} onClose={close} />}
    </>
  );
}

function FactsCard({ detail: { release, reason, cancelReason } }: { detail: ReleaseDetail }) {
  const { t } = useTranslation('revote');
  const format = useFormat();
  const who = (actor: string) => actor.replace(/^\w+:/, '');
  return (
    <Card title={t('detail.facts')}>
      <Facts
        facts={[
          {
            label: t('detail.decision'),
            value: t('detail.decisionOf', { number: release.decisionNumber, day: format.date(release.decisionDay) }),
          },
          { label: t('detail.votingDay'), value: format.date(release.votingDay, { weekday: true }) },
          { label: t('detail.total'), value: <b>{format.count(release.totalSheets, 'sheet')}</b> },
          { label: t('detail.reason'), value: reason },
          {
            label: t('detail.proposedBy'),
            value: `${who(release.proposedBy)}, ${format.dateTime(release.proposedAt)}`,
          },
          ...(release.releasedAt == null
            ? []
            : [{ label: t('detail.releasedAt'), value: format.dateTime(release.releasedAt) }]),
          ...(release.endedAt == null
            ? []
            : [
                {
                  label: t('detail.endedBy'),
                  value: `${who(release.endedBy ?? '')}, ${format.dateTime(release.endedAt)}`,
                },
              ]),
          ...(cancelReason == null ? [] : [{ label: t('detail.cancelReason'), value: cancelReason }]),
        ]}
      />
    </Card>
  );
}
