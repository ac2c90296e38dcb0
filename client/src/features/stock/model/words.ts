/** In which condition stock is. */
export const conditions = ['unsorted', 'good', 'lightlyDamaged', 'heavilyDamaged', 'damaged', 'assembled'] as const;
export type Condition = (typeof conditions)[number];

/** Conditions that equipment is graded by (baik, rusak ringan, rusak berat). */
export const grades = ['good', 'lightlyDamaged', 'heavilyDamaged'] as const;
export type Grade = (typeof grades)[number];

/** Where stock stands. */
export const stockPlaces = ['warehouse', 'packed', 'quarantine', 'revoteStore'] as const;

/** Where a carton stands in its warehouse. */
export const cartonPlaces = ['main', 'sorting', 'quarantine', 'revoteStore'] as const;
export type CartonPlace = (typeof cartonPlaces)[number];

export const pools = ['ordinary', 'revote'] as const;

export const countStatuses = ['open', 'firstTaken', 'agreed', 'posted'] as const;
export type CountStatus = (typeof countStatuses)[number];

export const incidentKinds = ['leak', 'flood', 'fire', 'pests', 'other'] as const;
export const fates = ['setAside', 'damaged'] as const;

/** The warehouse of a region: its regency's, or the province's own. */
export const warehouseOf = (region: string) => region.split('.').slice(0, 2).join('.');

export const isProvince = (region: string) => !region.includes('.');

/** The books name actors with their kind, `user:kab3507`; people know them without it. */
export const personName = (actor: string) => actor.replace(/^\w+:/, '');

const reasonLengthMin = 10;

export const isReason = (text: string) => text.trim().length >= reasonLengthMin;
