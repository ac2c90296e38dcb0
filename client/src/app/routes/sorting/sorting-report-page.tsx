import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRegion } from '@/app/context/use-region';
import { usePageTitle } from '@/components/page-header';
import { PaperPage } from '@/components/paper/paper-page';
import { EmptyState, QueryView } from '@/components/state-views';
import { boardQuery } from '@/features/sorting/api/get-board';
import { recapQuery } from '@/features/sorting/api/list-recap';
import { Report } from '@/features/sorting/components/report';

const route = getRouteApi('/focus/sorting/report/$contest');

export function SortingReportPage() {
  const { t } = useTranslation('sorting');
  const { contest: code } = route.useParams();
  const { region } = useRegion();
  const board = useQuery(boardQuery(region));
  const recap = useInfiniteQuery(recapQuery(region));
  usePageTitle(t('paper.heading'));
  return (
    <PaperPage back={<Link to="/sorting">{t('desk.back')}</Link>}>
      <QueryView query={board}>
        {({ contests }) => {
          const contest = contests.find(({ contestCode }) => contestCode === code);
          return contest === undefined ? (
            <EmptyState title={t('none')} hint={t('noneHint')} icon="document" />
          ) : (
            <QueryView query={recap}>
              {({ pages }) => <Report region={region} contest={contest} recap={pages.flatMap((page) => page.items)} />}
            </QueryView>
          );
        }}
      </QueryView>
    </PaperPage>
  );
}
