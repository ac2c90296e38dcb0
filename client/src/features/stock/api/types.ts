import type { components } from '@/api/schema';

type Schemas = components['schemas'];
export type StockRow = Schemas['StockRow'];
export type StockTotal = Schemas['StockTotal'];
export type StockMove = Schemas['StockMoveRow'];
export type StockCarton = Schemas['StockCartonRow'];
export type StockReceipt = Schemas['StockReceiptView'];
export type StockCount = Schemas['StockCountRow'];
export type StockCountDetail = Schemas['StockCountDetail'];
export type StockCountLine = Schemas['StockCountLineView'];
export type StorageIncident = Schemas['StorageIncidentView'];
export type StorageIncidentDetail = Schemas['StorageIncidentDetail'];
export type IncidentKind = Schemas['StorageIncidentKind'];
export type CartonFate = Schemas['CartonFate'];
export type StockSource = Schemas['StockSource'];
