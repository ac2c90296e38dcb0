import { Button } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useContests } from '@/app/context/contests';
import { levelOf } from '@/app/context/regions';
import { useMay } from '@/app/context/session';
import { isWithin, useRegion } from '@/app/context/use-region';
import { Card } from '@/components/card';
import { DownloadMenu } from '@/components/download-menu';
import { Icon } from '@/components/icon';
import { PageHeader } from '@/components/page-header';
import { PageStack } from '@/components/stack';
import { EmptyState, QueryView } from '@/components/state-views';
import { packListQuery, progressQuery, villagesQuery } from '@/features/packing/api/reads';
import { ContestFilter } from '@/features/packing/components/contest-filter';
import styles from '@/features/packing/components/packing.module.css';
import { PackingMatrix } from '@/features/packing/components/packing-matrix';
import { OpenPackListButton, ProgressCard } from '@/features/packing/components/progress-card';
import { VillageTable } from '@/features/packing/components/village-table';
import { PackingTabs } from './packing-tabs';

const route = getRouteApi('/app/packing');

/** From the regency down to the box: villages of a wide region, the matrix of a subdistrict or village. */
export function PackingPage() {
  const { t } = useTranslation('packing');
  const { region } = useRegion();
  const level = levelOf(region);
  const isMatrix = level === 'district' || level === 'village';
  return (
    <>
      <PageHeader title={t('title')} description={t('description')}>
        {isMatrix ? <MatrixActions region={region} /> : <ListActions region={region} />}
      </PageHeader>
      <PackingTabs />
      {isMatrix ? <Matrix region={region} /> : <Villages region={region} />}
    </>
  );
}

function MatrixActions({ region }: { region: string }) {
  const { t } = useTranslation('packing');
  const mayPack = useMay(['boxes.pack', 'boxes.verify']);
  const params = { village: region };
  return (
    <>
      <Button
        variant="default"
        renderRoot={(props) => <Link to="/packing/$village/record" params={params} {...props} />}
      >
        {t('toRecord')}
      </Button>
      <Button
        variant="default"
        renderRoot={(props) => <Link to="/packing/$village/labels" params={params} {...props} />}
      >
        {t('toLabels')}
      </Button>
      {mayPack && (
        <Button
          leftSection={<Icon name="scan" size={16} />}
          renderRoot={(props) => <Link to="/packing/$village/desk" params={params} {...props} />}
        >
          {t('toDesk')}
        </Button>
      )}
    </>
  );
}

function ListActions({ region }: { region: string }) {
  const { t } = useTranslation('packing');
  const { contest } = route.useSearch();
  const navigate = useNavigate();
  const ofContest = contest === undefined ? '' : `&contest=${contest}`;
  return (
    <>
      <ContestFilter
        region={region}
        value={contest}
        allLabel={t('filter.allContests')}
        onChange={(next) =>
          void navigate({ to: '.', search: (current: object) => ({ ...current, contest: next }), replace: true })
        }
      />
      <DownloadMenu hrefFor={(format) => `/api/pack-lists/villages?region=${region}${ofContest}&format=${format}`} />
    </>
  );
}

function Matrix({ region }: { region: string }) {
  const { t } = useTranslation('packing');
  const query = useQuery(packListQuery(region));
  return (
    <QueryView query={query}>
      {(list) => (
        <Card title={t('matrix.title', { name: list.name })} note={list.contests[0]?.plan ?? undefined}>
          <PackingMatrix list={list} />
        </Card>
      )}
    </QueryView>
  );
}

function Villages({ region }: { region: string }) {
  const { t } = useTranslation('packing');
  const { contest } = route.useSearch();
  const mayPack = useMay('boxes.pack');
  const progress = useQuery(progressQuery(region));
  const villages = useInfiniteQuery({
    ...villagesQuery({ region, ...(contest !== undefined && { contest }) }),
    placeholderData: keepPreviousData,
  });
  return (
    <PageStack>
      <QueryView query={progress}>
        {(rows) => (
          <>
            {rows.length > 0 && (
              <ProgressCard rows={rows.filter((row) => contest === undefined || row.contestCode === contest)} />
            )}
            {mayPack && levelOf(region) === 'regency' && (
              <OpenLists region={region} opened={rows.map(({ contestCode }) => contestCode)} />
            )}
          </>
        )}
      </QueryView>
      <Card title={t('villages')} note={t('villagesNote')}>
        <QueryView query={villages}>
          {({ pages }) => {
            const rows = pages.flatMap((page) => page.items);
            return rows.length === 0 ? (
              <EmptyState title={t('none')} hint={t('noneHint')} icon="list" />
            ) : (
              <VillageTable
                rows={rows}
                hasMore={villages.hasNextPage}
                isLoadingMore={villages.isFetchingNextPage}
                isStale={villages.isPlaceholderData}
                onLoadMore={() => villages.fetchNextPage()}
              />
            );
          }}
        </QueryView>
      </Card>
    </PageStack>
  );
}

/** A contest's pack list is opened once, and again when a newer plan is approved. */
function OpenLists({ region, opened }: { region: string; opened: readonly string[] }) {
  const { t } = useTranslation('packing');
  const contests = useContests().filter(({ region: held }) => isWithin(region, held));
  return (
    <Card title={t('open.title')} note={t('open.hint')}>
      <div className={styles.openList}>
        {contests.map(({ code }) => (
          <OpenPackListButton key={code} region={region} contest={code} isOpen={opened.includes(code)} />
        ))}
      </div>
    </Card>
  );
}
