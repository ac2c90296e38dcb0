import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { may, useSession } from '@/app/context/session';
import { Card } from '@/components/card';
import { CustodyTimeline } from '@/components/custody-timeline';
import { Notice } from '@/components/notice';
import { PageHeader } from '@/components/page-header';
import { CardBody, PageStack, SideBySide } from '@/components/stack';
import { QueryView } from '@/components/state-views';
import { countQuery } from '@/features/stock/api/reads';
import type { StockCountDetail } from '@/features/stock/api/types';
import { CountForm } from '@/features/stock/components/count-form';
import { CountLines, PostCountCard } from '@/features/stock/components/count-result';
import { CountStatusBadge } from '@/features/stock/components/stock-words';
import { personName } from '@/features/stock/model/words';
import { BackLink } from '../back-link';

const route = getRouteApi('/app/stock/counts/$code');

export function CountPage() {
  const { t } = useTranslation('stock');
  const { code } = route.useParams();
  const query = useQuery(countQuery(code));
  return (
    <>
      <PageHeader
        title={t('count.title', { code })}
        back={<BackLink to="/stock/counts">{t('count.back')}</BackLink>}
        aside={query.data !== undefined && <CountStatusBadge status={query.data.count.status} />}
        description={query.data !== undefined && t('count.where', { name: query.data.count.regionName })}
      />
      <QueryView query={query}>{(detail) => <Detail detail={detail} />}</QueryView>
    </>
  );
}

/** Who may count sees empty fields; who counted waits; who did not count, and may, posts what two agreed on. */
function Detail({ detail }: { detail: StockCountDetail }) {
  const { t } = useTranslation('stock');
  const session = useSession();
  const { count } = detail;
  const self = `user:${session.userName}`;
  const isBlind = count.status === 'open' || count.status === 'firstTaken';
  const hasCounted = count.status === 'firstTaken' && count.firstBy === self;
  const isCounter = count.firstBy === self || count.secondBy === self;
  return (
    <SideBySide>
      <PageStack>
        {isBlind && !hasCounted && may(session, 'stock.record') ? (
          <CountForm key={count.round} detail={detail} />
        ) : (
          <CountLines detail={detail} note={t(hasCounted ? 'count.waiting' : 'count.notCounter')} />
        )}
        {count.status === 'agreed' && may(session, 'stock.approve') && !isCounter && <PostCountCard detail={detail} />}
        {count.status === 'agreed' && isCounter && <Notice tone="info">{t('count.counterWaits')}</Notice>}
        {count.status === 'posted' && count.reason != null && <Notice tone="ok">{count.reason}</Notice>}
      </PageStack>
      <Course detail={detail} />
    </SideBySide>
  );
}

function Course({ detail: { count } }: { detail: StockCountDetail }) {
  const { t } = useTranslation('stock');
  const step = (key: 'opened' | 'first' | 'second' | 'posted', by: string | null | undefined, at?: string | null) =>
    by == null
      ? []
      : [
          {
            key,
            title: t(`count.step.${key}`),
            place: personName(by),
            at: at ?? undefined,
            tone: 'ok' as const,
            icon: 'check' as const,
          },
        ];
  return (
    <Card title={t('count.steps')} note={count.round > 1 ? t('counts.round', { round: count.round }) : undefined}>
      <CardBody>
        <CustodyTimeline
          label={t('count.steps')}
          steps={[...step('opened', count.openedBy, count.openedAt), ...step('posted', count.postedBy, count.postedAt)]}
        />
        {count.status !== 'open' && count.firstBy != null && (
          <p className="t-muted">
            {t('count.step.first')}: {personName(count.firstBy)}
            {count.secondBy != null && ` · ${t('count.step.second')}: ${personName(count.secondBy)}`}
          </p>
        )}
      </CardBody>
    </Card>
  );
}
