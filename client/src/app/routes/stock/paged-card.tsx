import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { DataTable, type Column } from '@/components/data-table';
import { QueryView } from '@/components/state-views';

interface PagedCardProps<TRow> {
  caption: string;
  query: UseInfiniteQueryResult<InfiniteData<{ items: TRow[] }>>;
  columns: readonly Column<TRow>[];
  rowKey: (row: TRow) => string;
  empty: ReactNode;
}

/** A list of the warehouse, page by page. */
export function PagedCard<TRow>({ caption, query, columns, rowKey, empty }: PagedCardProps<TRow>) {
  return (
    <div className="t-card">
      <QueryView query={query}>
        {({ pages }) => (
          <DataTable
            caption={caption}
            columns={columns}
            rows={pages.flatMap((page) => page.items)}
            rowKey={rowKey}
            hasMore={query.hasNextPage}
            isLoadingMore={query.isFetchingNextPage}
            isStale={query.isPlaceholderData}
            onLoadMore={() => query.fetchNextPage()}
            empty={empty}
          />
        )}
      </QueryView>
    </div>
  );
}
