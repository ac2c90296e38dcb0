import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, type LinkProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Card, Facts } from '@/components/card';
import { Icon } from '@/components/icon';
import { PageHeader } from '@/components/page-header';
import { PhotosCard } from '@/components/photos/photos-card';
import { QueryView } from '@/components/state-views';
import { findingQuery, type FindingDetail, type FindingKind, type ObjectKind } from '@/features/findings/api/findings';
import { FindingSteps } from '@/features/findings/components/finding-steps';
import { FindingStatus } from '@/features/findings/components/finding-table';
import styles from '@/features/findings/components/findings.module.css';
import { placeOf } from '@/features/findings/model/words';
import { useFormat } from '@/i18n/use-format';

const route = getRouteApi('/app/findings/$code');

export function FindingPage() {
  const { code } = route.useParams();
  const query = useQuery(findingQuery(code));
  return <QueryView query={query}>{(detail) => <Detail detail={detail} />}</QueryView>;
}

function Detail({ detail: { finding, history } }: { detail: FindingDetail }) {
  const { t } = useTranslation('findings');
  const format = useFormat();
  const place = placeOf(finding.objectKind, finding.objectCode);
  const object = `${t(`object.${finding.objectKind as ObjectKind}`)} ${finding.objectCode}`;
  return (
    <>
      <PageHeader
        title={t('detail.title', { code: finding.code })}
        aside={<FindingStatus finding={finding} />}
        back={
          <Link to="/findings" className="t-link">
            <Icon name="left" size={16} /> {t('detail.back')}
          </Link>
        }
      >
        <FindingSteps finding={finding} />
      </PageHeader>
      <Card title={t(`kind.${finding.kind as FindingKind}`)}>
        <Facts
          facts={[
            {
              label: t('detail.about'),
              value:
                place === undefined ? (
                  object
                ) : (
                  <Link {...({ to: place } as LinkProps)} className="t-link">
                    {object}
                  </Link>
                ),
            },
            { label: t('column.region'), value: finding.regionName },
            ...(finding.status === 'open' ? [{ label: t('detail.due'), value: format.dateTime(finding.dueAt) }] : []),
          ]}
        />
        <ol className={styles.history} aria-label={t('detail.history')}>
          {history.map((entry) => (
            <li key={`${entry.act}${entry.actedAt}`}>
              <b>{t(`act.${entry.act as 'added'}`)}</b>
              <span className={styles.text}>{entry.text}</span>
              <small>
                {entry.actedBy.replace(/^\w+:/, '')} · {format.dateTime(entry.actedAt)}
              </small>
            </li>
          ))}
        </ol>
      </Card>
      <PhotosCard objectKind="finding" objectCode={finding.code} isOpen={finding.status !== 'closed'} />
    </>
  );
}
