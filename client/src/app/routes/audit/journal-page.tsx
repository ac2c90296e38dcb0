import { Button, NativeSelect, TextInput } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useRegion } from '@/app/context/use-region';
import { DownloadMenu } from '@/components/download-menu';
import { PageHeader } from '@/components/page-header';
import { EmptyState, QueryView } from '@/components/state-views';
import { journalFile, journalQuery } from '@/features/audit/api/events';
import styles from '@/features/audit/components/audit.module.css';
import { JournalTable } from '@/features/audit/components/journal-table';
import { eventTypes, wordOf, type EventWord } from '@/features/audit/model/words';
import { AuditTabs } from './audit-tabs';

const route = getRouteApi('/app/audit');

export function JournalPage() {
  const { t } = useTranslation('audit');
  const { region } = useRegion();
  const { subject, type } = route.useSearch();
  const navigate = useNavigate();
  const filter = { region, ...(subject && { subject }), ...(type && { type }) };
  const query = useInfiniteQuery({ ...journalQuery(filter), placeholderData: keepPreviousData });
  const change = (next: object) =>
    void navigate({ to: '.', search: (current: object) => ({ ...current, ...next }), replace: true });
  return (
    <>
      <PageHeader title={subject ?? t('title')} description={t('description')}>
        <div className={styles.filters}>
          <SubjectFilter
            key={subject}
            subject={subject ?? ''}
            onChange={(code) => {
              change({ subject: code || undefined });
            }}
          />
          <NativeSelect
            aria-label={t('filter.type')}
            value={type ?? ''}
            onChange={(event) => {
              change({ type: event.currentTarget.value || undefined });
            }}
            data={[
              { value: '', label: t('filter.allTypes') },
              ...eventTypes.map((value) => ({ value, label: t(`type.${wordOf(value) as EventWord}`) })),
            ]}
          />
          <DownloadMenu hrefFor={(kind) => journalFile(filter, kind)} />
        </div>
      </PageHeader>
      <AuditTabs />
      <div className="t-card">
        <QueryView query={query}>
          {({ pages }) => (
            <JournalTable
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

/** A code typed or scanned; Enter looks. */
function SubjectFilter({ subject, onChange }: { subject: string; onChange: (code: string) => void }) {
  const { t } = useTranslation('audit');
  const [code, setCode] = useState(subject);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onChange(code.trim());
  };
  return (
    <form onSubmit={submit} className={styles.filters} role="search">
      <TextInput
        aria-label={t('filter.subject')}
        placeholder={t('filter.subject')}
        value={code}
        onChange={(event) => {
          setCode(event.currentTarget.value);
        }}
      />
      <Button type="submit" variant="default">
        {t('filter.search')}
      </Button>
    </form>
  );
}
