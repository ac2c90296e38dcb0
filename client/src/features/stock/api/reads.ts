import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '@/api/client';
import type { StockRow } from './types';

export interface StockFilter {
  region: string;
  item?: string;
  contest?: string;
  pool?: string;
  condition?: string;
  place?: string;
}

const next = (page: { nextCursor?: string | null }) => page.nextCursor ?? undefined;
const initialPageParam = undefined as string | undefined;

export const stockQuery = (filter: StockFilter) =>
  infiniteQueryOptions({
    queryKey: ['stock', 'list', filter],
    initialPageParam,
    queryFn: async ({ pageParam, signal }) =>
      bodyOf(await api.GET('/api/stock', { params: { query: { ...filter, cursor: pageParam } }, signal })),
    getNextPageParam: next,
  });

const rowsMax = 500;

/** All that one warehouse holds: its items are few. */
export const warehouseQuery = (region: string) =>
  queryOptions({
    queryKey: ['stock', 'warehouse', region],
    queryFn: async ({ signal }): Promise<readonly StockRow[]> =>
      bodyOf(await api.GET('/api/stock', { params: { query: { region, limit: rowsMax } }, signal })).items,
  });

export const totalsQuery = (filter: StockFilter) =>
  queryOptions({
    queryKey: ['stock', 'totals', filter],
    queryFn: async ({ signal }) => bodyOf(await api.GET('/api/stock/totals', { params: { query: filter }, signal })),
  });

export interface CardFilter {
  region: string;
  item: string;
  contest?: string;
  condition?: string;
}

/** The stock card (kartu gudang) of one item. */
export const movesQuery = (filter: CardFilter) =>
  infiniteQueryOptions({
    queryKey: ['stock', 'moves', filter],
    initialPageParam,
    queryFn: async ({ pageParam, signal }) =>
      bodyOf(await api.GET('/api/stock/moves', { params: { query: { ...filter, cursor: pageParam } }, signal })),
    getNextPageParam: next,
  });

export interface CartonFilter {
  region: string;
  item?: string;
  contest?: string;
  pool?: string;
  place?: string;
  rack?: string;
}

export const cartonsQuery = (filter: CartonFilter) =>
  infiniteQueryOptions({
    queryKey: ['stock', 'cartons', filter],
    initialPageParam,
    queryFn: async ({ pageParam, signal }) =>
      bodyOf(await api.GET('/api/stock/cartons', { params: { query: { ...filter, cursor: pageParam } }, signal })),
    getNextPageParam: next,
  });

export const receiptsQuery = (region: string) =>
  infiniteQueryOptions({
    queryKey: ['stock', 'receipts', region],
    initialPageParam,
    queryFn: async ({ pageParam, signal }) =>
      bodyOf(await api.GET('/api/stock/receipts', { params: { query: { region, cursor: pageParam } }, signal })),
    getNextPageParam: next,
  });

export const countsQuery = (filter: { region: string; status?: string }) =>
  infiniteQueryOptions({
    queryKey: ['stock', 'counts', filter],
    initialPageParam,
    queryFn: async ({ pageParam, signal }) =>
      bodyOf(await api.GET('/api/stock-counts', { params: { query: { ...filter, cursor: pageParam } }, signal })),
    getNextPageParam: next,
  });

export const countQuery = (code: string) =>
  queryOptions({
    queryKey: ['stock', 'count', code],
    queryFn: async ({ signal }) =>
      bodyOf(await api.GET('/api/stock-counts/{code}', { params: { path: { code } }, signal })),
  });

export const incidentsQuery = (region: string) =>
  infiniteQueryOptions({
    queryKey: ['stock', 'incidents', region],
    initialPageParam,
    queryFn: async ({ pageParam, signal }) =>
      bodyOf(await api.GET('/api/storage-incidents', { params: { query: { region, cursor: pageParam } }, signal })),
    getNextPageParam: next,
  });

export const incidentQuery = (code: string) =>
  queryOptions({
    queryKey: ['stock', 'incident', code],
    queryFn: async ({ signal }) =>
      bodyOf(await api.GET('/api/storage-incidents/{code}', { params: { path: { code } }, signal })),
  });
