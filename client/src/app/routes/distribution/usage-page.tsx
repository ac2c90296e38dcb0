import { NativeSelect } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pathOf } from '@/app/context/regions';
import { useMay } from '@/app/context/session';
import { useRegion } from '@/app/context/use-region';
import { DownloadMenu } from '@/components/download-menu';
import { PageHeader } from '@/components/page-header';
import { EmptyState, QueryView } from '@/components/state-views';
import { usageQuery, type Usage } from '@/features/distribution/api/polling-day';
import { ArchiveBar } from '@/features/distribution/components/archive-bar';
import { pagingOf } from '@/features/distribution/components/paging';
import { UsageDialog } from '@/features/distribution/components/usage-dialog';
import { UsageTable } from '@/features/distribution/components/usage-table';
import { isArchivable, usageStates } from '@/features/distribution/model/usage';
import { DistributionTabs } from './distribution-tabs';

const route = getRouteApi('/app/distribution/usage');

/** What stations used, spoiled and left over: read, recorded for those that could not, and archived when the box is back. */
export function UsagePage() {
  const { t } = useTranslation('distribution');
  const { t: tc } = useTranslation();
  const { region } = useRegion();
  const { state } = route.useSearch();
  const navigate = useNavigate();
  const query = useInfiniteQuery({
    ...usageQuery({ region, ...(state === undefined ? {} : { state }) }),
    placeholderData: keepPreviousData,
  });
  const file = new URLSearchParams({ region, ...(state === undefined ? {} : { state }) });
  return (
    <>
      <PageHeader title={t('usage.title')} description={t('usage.description')}>
        <NativeSelect
          aria-label={t('usage.state')}
          value={state ?? ''}
          onChange={(event) => {
            const { value } = event.currentTarget;
            void navigate({
              to: '.',
              search: (current) => ({ ...current, state: usageStates.find((known) => known === value) }),
              replace: true,
            });
          }}
          data={[
            { value: '', label: t('usage.all') },
            ...usageStates.map((value) => ({ value, label: t(`usage.${value}`) })),
          ]}
        />
        <DownloadMenu hrefFor={(format) => `/api/distribution/usage?${file.toString()}&format=${format}`} />
      </PageHeader>
      <DistributionTabs />
      <QueryView query={query}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.items);
          return rows.length === 0 && state !== undefined ? (
            <div className="t-card">
              <EmptyState title={tc('state.noMatch')} icon="search" />
            </div>
          ) : (
            <Desk key={region} rows={rows} region={region} paging={pagingOf(query)} />
          );
        }}
      </QueryView>
    </>
  );
}

interface DeskProps {
  rows: readonly Usage[];
  region: string;
  paging: ReturnType<typeof pagingOf>;
}

function Desk({ rows, region, paging }: DeskProps) {
  const mayRecord = useMay('distribution.hand-over');
  const mayArchive = useMay('distribution.plan-trips');
  const regency = pathOf(region)[1];
  const [counted, setCounted] = useState<Usage | null>(null);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  // What left the list, archived by somebody else, is chosen no more.
  const open = rows.filter(isArchivable).map(({ box }) => box);
  const chosen = new Set(open.filter((box) => picked.has(box)));
  return (
    <>
      {mayArchive && regency !== undefined && open.length > 0 && (
        <ArchiveBar region={regency} open={open} chosen={chosen} onChoose={setPicked} />
      )}
      <div className="t-card">
        <UsageTable
          rows={rows}
          onRecord={mayRecord ? setCounted : undefined}
          chosen={mayArchive && regency !== undefined ? chosen : undefined}
          onChoose={(box, isChosen) => {
            setPicked(isChosen ? new Set([...chosen, box]) : new Set([...chosen].filter((other) => other !== box)));
          }}
          {...paging}
        />
      </div>
      {counted !== null && (
        <UsageDialog
          box={counted}
          onClose={() => {
            setCounted(null);
          }}
        />
      )}
    </>
  );
}
