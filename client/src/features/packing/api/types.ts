import type { components } from '@/api/schema';

type Schemas = components['schemas'];
export type PackList = Schemas['PackList'];
export type PackListContest = Schemas['PackListContest'];
export type PackListRow = Schemas['PackListRow'];
export type PackListBox = Schemas['PackListBox'];
export type PackingProgress = Schemas['PackingProgress'];
export type PackingVillage = Schemas['PackingVillage'];
export type BoxRow = Schemas['BoxRow'];
export type BoxDetail = Schemas['BoxDetail'];
export type KitStock = Schemas['KitStock'];
export type MadeKits = Schemas['MadeKits'];
export type BatchAnswer = Schemas['BatchAnswer'];
export type BoxSelection = Schemas['BoxSelection'];
export type SerialRange = NonNullable<Schemas['SealPlan']['range']>;
export type ContentException = Schemas['ContentException'];
export type BoxStep = Schemas['BoxStep'];
