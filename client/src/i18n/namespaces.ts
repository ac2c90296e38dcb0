import type common from './common/id';
import type problems from './problems/id';
import type audit from '@/features/audit/i18n/id';
import type captures from '@/features/captures/i18n/id';
import type destruction from '@/features/destruction/i18n/id';
import type distribution from '@/features/distribution/i18n/id';
import type findings from '@/features/findings/i18n/id';
import type handover from '@/features/handover/i18n/id';
import type identity from '@/features/identity/i18n/id';
import type overview from '@/features/overview/i18n/id';
import type packing from '@/features/packing/i18n/id';
import type planning from '@/features/planning/i18n/id';
import type procurement from '@/features/procurement/i18n/id';
import type production from '@/features/production/i18n/id';
import type regions from '@/features/regions/i18n/id';
import type reconciliation from '@/features/reconciliation/i18n/id';
import type revote from '@/features/revote/i18n/id';
import type shipments from '@/features/shipments/i18n/id';
import type sorting from '@/features/sorting/i18n/id';
import type stock from '@/features/stock/i18n/id';

/** The text files, one namespace per feature: a new feature adds its line here and its files under features/<slice>/i18n. */
export interface Namespaces {
  common: typeof common;
  problems: typeof problems;
  audit: typeof audit;
  captures: typeof captures;
  destruction: typeof destruction;
  distribution: typeof distribution;
  findings: typeof findings;
  handover: typeof handover;
  identity: typeof identity;
  overview: typeof overview;
  packing: typeof packing;
  planning: typeof planning;
  procurement: typeof procurement;
  production: typeof production;
  regions: typeof regions;
  reconciliation: typeof reconciliation;
  revote: typeof revote;
  shipments: typeof shipments;
  sorting: typeof sorting;
  stock: typeof stock;
}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: Namespaces;
    returnNull: false;
  }
}
