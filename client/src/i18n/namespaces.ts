import type common from './common/id';
import type problems from './problems/id';
import type audit from '@/features/audit/i18n/id';
import type destruction from '@/features/destruction/i18n/id';
import type distribution from '@/features/distribution/i18n/id';
import type findings from '@/features/findings/i18n/id';
import type identity from '@/features/identity/i18n/id';
import type overview from '@/features/overview/i18n/id';
import type planning from '@/features/planning/i18n/id';
import type procurement from '@/features/procurement/i18n/id';
import type production from '@/features/production/i18n/id';
import type regions from '@/features/regions/i18n/id';
import type reconciliation from '@/features/reconciliation/i18n/id';
import type shipments from '@/features/shipments/i18n/id';
import type sorting from '@/features/sorting/i18n/id';

/** The text files, one namespace per feature: a new feature adds its line here and its files under features/<slice>/i18n. */
export interface Namespaces {
  common: typeof common;
  problems: typeof problems;
  audit: typeof audit;
  destruction: typeof destruction;
  distribution: typeof distribution;
  findings: typeof findings;
  identity: typeof identity;
  overview: typeof overview;
  planning: typeof planning;
  procurement: typeof procurement;
  production: typeof production;
  regions: typeof regions;
  reconciliation: typeof reconciliation;
  shipments: typeof shipments;
  sorting: typeof sorting;
}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: Namespaces;
    returnNull: false;
  }
}
