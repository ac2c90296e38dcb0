import type { components } from '@/api/schema';

type Schemas = components['schemas'];

export type Shipment = Schemas['ShipmentRow'];
export type ShipmentDetail = Schemas['ShipmentDetail'];
export type Content = Schemas['ShipmentContent'];
export type Carton = Schemas['CartonRow'];
export type CartonDetail = Schemas['CartonDetail'];
export type Case = Schemas['CaseRow'];
export type Replacement = Schemas['ReplacementRow'];
export type ReplacementNeed = Schemas['ReplacementNeed'];
export type OpenedCase = Schemas['OpenedCase'];
export type Resolution = Schemas['CaseResolution'];
