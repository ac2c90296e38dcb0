import { api, bodyOf } from '@/api/client';
import type { Intent } from '@/api/intent';
import type { components } from '@/api/schema';
import type { BatchAnswer, BoxSelection, BoxStep, SerialRange } from './types';

type Schemas = components['schemas'];
type OfBox<T> = T & { code: string };

const at = (code: string, intent: Intent) => ({ params: { path: { code } }, headers: intent.header });

export const openPackList = async (body: { region: string; contest: string }, intent: Intent) =>
  bodyOf(await api.POST('/api/pack-lists', { body: body as Schemas['OpenPackList'], headers: intent.header }));

export const fillBox = async ({ code, ...body }: OfBox<Schemas['FillBoxBody']>, intent: Intent) =>
  bodyOf(await api.POST('/api/boxes/{code}/filling', { ...at(code, intent), body }));

export const verifyBox = async ({ code, ...body }: OfBox<Schemas['VerifyBoxBody']>, intent: Intent) =>
  bodyOf(await api.POST('/api/boxes/{code}/verification', { ...at(code, intent), body }));

export const sealBox = async ({ code, ...body }: OfBox<Schemas['SealBoxBody']>, intent: Intent) =>
  bodyOf(await api.POST('/api/boxes/{code}/sealing', { ...at(code, intent), body }));

/** Takes everything out of a box again. */
export const emptyBox = async ({ code, ...body }: OfBox<Schemas['EmptyBoxBody']>, intent: Intent) =>
  bodyOf(await api.POST('/api/boxes/{code}/emptying', { ...at(code, intent), body }));

export interface Batch {
  step: BoxStep;
  selection: BoxSelection;
  /** For sealing: the serial numbers as they lie on the roll. */
  range?: SerialRange;
}

/** What the batch would do now; nothing is recorded. */
export const previewBatch = async ({ step, selection, range }: Batch, intent: Intent): Promise<BatchAnswer> =>
  bodyOf(
    await api.POST('/api/box-batches/preview', {
      body: { step, selection, ...(range !== undefined && { seals: { range } }) },
      headers: intent.header,
    }),
  );

export const runBatch = async ({ step, selection, range }: Batch, intent: Intent): Promise<BatchAnswer> => {
  const headers = intent.header;
  switch (step) {
    case 'fill':
      return bodyOf(
        await api.POST('/api/box-batches/filling', { body: { selection } as Schemas['FillBoxes'], headers }),
      );
    case 'verify':
      return bodyOf(
        await api.POST('/api/box-batches/verification', { body: { selection } as Schemas['VerifyBoxes'], headers }),
      );
    case 'seal':
      return bodyOf(
        await api.POST('/api/box-batches/sealing', {
          body: { selection, seals: { range } } as Schemas['SealBoxes'],
          headers,
        }),
      );
  }
};

export const makeKits = async (
  body: { region: string; contest: string; kits: number | null },
  intent: Intent,
): Promise<Schemas['MadeKits']> =>
  bodyOf(await api.POST('/api/kits', { body: body as Schemas['MakeKits'], headers: intent.header }));

export const assembleBoxes = async (
  body: { region: string; goodBoxes: number; damagedBoxes: number },
  intent: Intent,
) => bodyOf(await api.POST('/api/box-assembly', { body: body as Schemas['AssembleBoxes'], headers: intent.header }));
