import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEnvironment } from '@/app/context/environment';
import { useMay } from '@/app/context/session';
import { useRegion } from '@/app/context/use-region';
import { Card } from '@/components/card';
import { DownloadMenu } from '@/components/download-menu';
import { Icon } from '@/components/icon';
import { PageHeader } from '@/components/page-header';
import { PageStack } from '@/components/stack';
import { EmptyState, QueryView } from '@/components/state-views';
import { RequestDialog } from '@/features/shipments/components/request-dialog';
import { boardQuery } from '@/features/sorting/api/get-board';
import { recapFile, recapQuery } from '@/features/sorting/api/list-recap';
import { teamsQuery } from '@/features/sorting/api/list-teams';
import type { SortingTeam } from '@/features/sorting/api/types';
import { ContestCard } from '@/features/sorting/components/contest-card';
import { RecapTable } from '@/features/sorting/components/recap-table';
import styles from '@/features/sorting/components/sorting.module.css';
import { TeamDialog } from '@/features/sorting/components/team-dialog';
import { TeamsTable } from '@/features/sorting/components/teams-table';

const isRegency = (region: string) => region.split('.').length === 2;

export function SortingPage() {
  const { t } = useTranslation('sorting');
  const { region } = useRegion();
  const maySort = useMay('warehouse.sort');
  return (
    <>
      <PageHeader title={t('title')} description={t('description')}>
        {isRegency(region) && (
          <>
            <DownloadMenu hrefFor={(format) => recapFile(region, format)} />
            {maySort && (
              <Button
                renderRoot={(props) => <Link to="/sorting/desk" {...props} />}
                leftSection={<Icon name="scan" size={16} />}
              >
                {t('toDesk')}
              </Button>
            )}
          </>
        )}
      </PageHeader>
      {isRegency(region) ? (
        <PageStack>
          <Contests region={region} />
          <Teams region={region} />
          <Recap region={region} />
        </PageStack>
      ) : (
        <EmptyState title={t('chooseRegion')} hint={t('chooseRegionHint')} icon="pin" />
      )}
    </>
  );
}

function Contests({ region }: { region: string }) {
  const { t } = useTranslation('sorting');
  const { pollingDay } = useEnvironment();
  const mayRequest = useMay('replacements.request');
  const [isAsking, setIsAsking] = useState(false);
  const query = useQuery(boardQuery(region));
  const request = mayRequest ? (
    <Button
      onClick={() => {
        setIsAsking(true);
      }}
    >
      {t('contest.request')}
    </Button>
  ) : undefined;
  return (
    <QueryView query={query}>
      {({ contests }) =>
        contests.length === 0 ? (
          <EmptyState title={t('none')} hint={t('noneHint')} icon="warehouse" />
        ) : (
          <div className={styles.contests}>
            {contests.map((contest) => (
              <ContestCard
                key={contest.contestCode}
                region={region}
                contest={contest}
                pollingDay={pollingDay ?? undefined}
                request={request}
              />
            ))}
            {isAsking && (
              <RequestDialog
                region={region}
                onClose={() => {
                  setIsAsking(false);
                }}
              />
            )}
          </div>
        )
      }
    </QueryView>
  );
}

function Teams({ region }: { region: string }) {
  const { t } = useTranslation('sorting');
  const mayManage = useMay('warehouse.manage-sorting');
  const [editing, setEditing] = useState<SortingTeam | 'new' | null>(null);
  const query = useQuery(teamsQuery(region));
  return (
    <Card
      title={t('team.title')}
      aside={
        mayManage ? (
          <Button
            variant="default"
            leftSection={<Icon name="plus" size={16} />}
            onClick={() => {
              setEditing('new');
            }}
          >
            {t('team.add')}
          </Button>
        ) : undefined
      }
    >
      <QueryView query={query}>{(teams) => <TeamsTable teams={teams} onEdit={setEditing} />}</QueryView>
      {editing !== null && (
        <TeamDialog
          region={region}
          team={editing === 'new' ? null : editing}
          onClose={() => {
            setEditing(null);
          }}
        />
      )}
    </Card>
  );
}

function Recap({ region }: { region: string }) {
  const { t } = useTranslation('sorting');
  const query = useInfiniteQuery(recapQuery(region));
  return (
    <Card title={t('recap.title')} note={t('recap.note')}>
      <QueryView query={query}>
        {({ pages }) => (
          <RecapTable
            rows={pages.flatMap((page) => page.items)}
            hasMore={query.hasNextPage}
            isLoadingMore={query.isFetchingNextPage}
            onLoadMore={() => query.fetchNextPage()}
          />
        )}
      </QueryView>
    </Card>
  );
}
