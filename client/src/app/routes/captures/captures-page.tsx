import { Button, NativeSelect, TextInput } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { DownloadMenu } from '@/components/download-menu';
import { Icon } from '@/components/icon';
import { PageHeader } from '@/components/page-header';
import { EmptyState, QueryView } from '@/components/state-views';
import { capturesFile, capturesQuery } from '@/features/captures/api/captures';
import styles from '@/features/captures/components/captures.module.css';
import { CapturesTable } from '@/features/captures/components/captures-table';
import { beginningOf, CaptureFilters, CaptureTabs } from './filters';

const route = getRouteApi('/app/captures');
const statuses = ['200', '400', '403', '409', '413', '415', '422', '500'];

/** What vendors' systems called: the first place to look when an engineer asks why something was refused. */
export function CapturesPage() {
  const { t } = useTranslation('captures');
  const { vendor, event, code, status, period } = route.useSearch();
  const navigate = useNavigate();
  const from = beginningOf(period);
  const filter = {
    ...(vendor && { vendor }),
    ...(event && { event }),
    ...(code && { code }),
    ...(status && { status: Number(status) }),
    ...(from && { from }),
  };
  const query = useInfiniteQuery({ ...capturesQuery(filter), placeholderData: keepPreviousData });
  const change = (next: object) =>
    void navigate({ to: '.', search: (current: object) => ({ ...current, ...next }), replace: true });
  return (
    <>
      <PageHeader title={t('title')} description={t('description')}>
        <div className={styles.filters}>
          <EventFilter
            key={event}
            event={event ?? ''}
            onChange={(id) => {
              change({ event: id || undefined });
            }}
          />
          <CaptureFilters vendor={vendor} period={period} onChange={change} />
          <NativeSelect
            aria-label={t('status')}
            value={status ?? ''}
            onChange={(changed) => {
              change({ status: changed.currentTarget.value || undefined });
            }}
            data={[{ value: '', label: t('allStatuses') }, ...statuses.map((value) => ({ value, label: value }))]}
          />
          {code && (
            <Button
              variant="default"
              rightSection={<Icon name="close" size={14} />}
              aria-label={t('clear', { code })}
              onClick={() => {
                change({ code: undefined });
              }}
            >
              {code}
            </Button>
          )}
          <DownloadMenu hrefFor={(kind) => capturesFile(filter, kind)} />
        </div>
      </PageHeader>
      <CaptureTabs />
      <div className="t-card">
        <QueryView query={query}>
          {({ pages }) => (
            <CapturesTable
              rows={pages.flatMap(({ items }) => items)}
              hasMore={query.hasNextPage}
              isLoadingMore={query.isFetchingNextPage}
              onLoadMore={() => query.fetchNextPage()}
              empty={<EmptyState title={t('empty')} hint={t('emptyHint')} icon="search" />}
            />
          )}
        </QueryView>
      </div>
    </>
  );
}

/** An id as the vendor's engineer quotes it; Enter looks. */
function EventFilter({ event, onChange }: { event: string; onChange: (id: string) => void }) {
  const { t } = useTranslation('captures');
  const [id, setId] = useState(event);
  const submit = (submitted: FormEvent) => {
    submitted.preventDefault();
    onChange(id.trim());
  };
  return (
    <form onSubmit={submit} className={styles.filters} role="search">
      <TextInput
        aria-label={t('find')}
        placeholder={t('find')}
        value={id}
        onChange={(changed) => {
          setId(changed.currentTarget.value);
        }}
      />
      <Button type="submit" variant="default">
        {t('search')}
      </Button>
    </form>
  );
}
