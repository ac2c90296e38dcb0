import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Card, Facts } from '@/components/card';
import { Icon } from '@/components/icon';
import { PageHeader } from '@/components/page-header';
import { QueryView } from '@/components/state-views';
import { destructionQuery, type DestructionDetail } from '@/features/destruction/api/reads';
import styles from '@/features/destruction/components/destruction.module.css';
import { DestructionStatus } from '@/features/destruction/components/destruction-table';
import { EndActions } from '@/features/destruction/components/end-actions';
import { SignaturesCard } from '@/features/destruction/components/signatures-card';
import { AddFindingButton } from '@/features/findings/components/add-finding';
import { useFormat } from '@/i18n/use-format';

const route = getRouteApi('/app/destruction/$code');

export function DestructionPage() {
  const { code } = route.useParams();
  const query = useQuery(destructionQuery(code));
  return <QueryView query={query}>{(detail) => <Detail detail={detail} />}</QueryView>;
}

function Detail({ detail }: { detail: DestructionDetail }) {
  const { t } = useTranslation('destruction');
  const { destruction } = detail;
  const { code } = destruction;
  return (
    <>
      <PageHeader
        title={t('detail.title', { code })}
        aside={<DestructionStatus destruction={destruction} />}
        description={`${destruction.regionName} · ${destruction.contestName}`}
        back={
          <Link to="/destruction" className="t-link">
            <Icon name="left" size={16} /> {t('detail.back')}
          </Link>
        }
      >
        <AddFindingButton objectKind="destruction" objectCode={code} />
        <Link to="/destruction/$code/certificate" params={{ code }} className="t-link">
          {t('detail.certificate')}
        </Link>
        <EndActions destruction={destruction} />
      </PageHeader>
      <div className={styles.cards}>
        <FactsCard detail={detail} />
        <SignaturesCard detail={detail} />
      </div>
    </>
  );
}

function FactsCard({ detail: { destruction, method, site, cancelReason } }: { detail: DestructionDetail }) {
  const { t } = useTranslation('destruction');
  const format = useFormat();
  const who = (actor: string) => actor.replace(/^\w+:/, '');
  return (
    <Card title={t('detail.facts')}>
      <Facts
        facts={[
          { label: t('damaged'), value: format.count(destruction.damagedSheets, 'sheet') },
          { label: t('surplus'), value: format.count(destruction.surplusSheets, 'sheet') },
          { label: t('detail.total'), value: <b>{format.count(destruction.totalSheets, 'sheet')}</b> },
          { label: t('method'), value: method },
          { label: t('site'), value: site },
          { label: t('plannedDay'), value: format.date(destruction.plannedDay, { weekday: true }) },
          {
            label: t('detail.proposedBy'),
            value: `${who(destruction.proposedBy)}, ${format.dateTime(destruction.proposedAt)}`,
          },
          ...(destruction.endedAt == null
            ? []
            : [
                {
                  label: t('detail.endedBy'),
                  value: `${who(destruction.endedBy ?? '')}, ${format.dateTime(destruction.endedAt)}`,
                },
              ]),
          ...(cancelReason == null ? [] : [{ label: t('detail.reason'), value: cancelReason }]),
        ]}
      />
    </Card>
  );
}
