import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRegionName } from '@/app/context/regions';
import { Icon } from '@/components/icon';
import { PageHeader } from '@/components/page-header';
import { QueryView } from '@/components/state-views';
import { villageBoxesQuery } from '@/features/distribution/api/reads';
import { VillageBoxTable } from '@/features/distribution/components/arrival-tables';
import { pagingOf } from '@/features/distribution/components/paging';

const route = getRouteApi('/app/distribution/arrivals/$village');

/** The boxes of one village, each with its two events and their records. */
export function VillagePage() {
  const { t } = useTranslation('distribution');
  const { village } = route.useParams();
  const name = useRegionName(village);
  const query = useInfiniteQuery(villageBoxesQuery(village));
  return (
    <>
      <PageHeader
        title={t('arrivals.village', { name })}
        description={t('arrivals.villageDescription')}
        back={
          <Link to="/distribution/arrivals" className="t-link">
            <Icon name="left" size={16} /> {t('arrivals.title')}
          </Link>
        }
      />
      <div className="t-card">
        <QueryView query={query}>
          {({ pages }) => (
            <VillageBoxTable rows={pages.flatMap((page) => page.items)} name={name} {...pagingOf(query)} />
          )}
        </QueryView>
      </div>
    </>
  );
}
