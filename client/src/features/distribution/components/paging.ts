/** The foot of a list that the server pages. */
export interface Paging {
  hasMore: boolean;
  isLoadingMore: boolean;
  onLoadMore: () => unknown;
  isStale?: boolean;
}

interface PagedQuery {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  isPlaceholderData: boolean;
  fetchNextPage: () => unknown;
}

export const pagingOf = (query: PagedQuery): Paging => ({
  hasMore: query.hasNextPage,
  isLoadingMore: query.isFetchingNextPage,
  onLoadMore: () => query.fetchNextPage(),
  isStale: query.isPlaceholderData,
});
