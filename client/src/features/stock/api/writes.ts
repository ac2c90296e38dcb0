import { api, bodyOf } from '@/api/client';
import type { Intent } from '@/api/intent';
import type { components } from '@/api/schema';

type Schemas = components['schemas'];
/** The subject of a command is the server's to say. */
type Wish<T> = Omit<T, 'subject'>;

export const receiveStock = async (body: Wish<Schemas['ReceiveStock']>, intent: Intent) =>
  bodyOf(await api.POST('/api/stock/receipts', { body: body as Schemas['ReceiveStock'], headers: intent.header }));

export const regradeStock = async (body: Wish<Schemas['RegradeStock']>, intent: Intent) =>
  bodyOf(await api.POST('/api/stock/regradings', { body: body as Schemas['RegradeStock'], headers: intent.header }));

export const openCount = async (body: Wish<Schemas['OpenStockCount']>, intent: Intent) =>
  bodyOf(await api.POST('/api/stock-counts', { body: body as Schemas['OpenStockCount'], headers: intent.header }));

export const takeCount = async ({ code, quantities }: { code: string; quantities: number[] }, intent: Intent) =>
  bodyOf(
    await api.POST('/api/stock-counts/{code}/numbers', {
      params: { path: { code } },
      body: { quantities },
      headers: intent.header,
    }),
  );

export const postCount = async ({ code, reason }: { code: string; reason: string }, intent: Intent) =>
  bodyOf(
    await api.POST('/api/stock-counts/{code}/posting', {
      params: { path: { code } },
      body: { reason },
      headers: intent.header,
    }),
  );

export const reportIncident = async (body: Wish<Schemas['ReportStorageIncident']>, intent: Intent) =>
  bodyOf(
    await api.POST('/api/storage-incidents', {
      body: body as Schemas['ReportStorageIncident'],
      headers: intent.header,
    }),
  );

export const shelveCartons = async (body: Wish<Schemas['ShelveCartons']>, intent: Intent) =>
  bodyOf(await api.POST('/api/cartons/racks', { body: body as Schemas['ShelveCartons'], headers: intent.header }));

export const clearCarton = async ({ code, reason }: { code: string; reason: string }, intent: Intent) =>
  bodyOf(
    await api.POST('/api/cartons/{code}/clearance', {
      params: { path: { code } },
      body: { reason },
      headers: intent.header,
    }),
  );
