import type { components } from '@/api/schema';

export type SortingBoard = components['schemas']['SortingBoard'];
export type SortingContest = components['schemas']['SortingContest'];
export type SortingTeam = components['schemas']['SortingTeamRow'];
export type SortingCarton = components['schemas']['SortingCarton'];
export type RecapRow = components['schemas']['SortingRecapRow'];
export type DamagedSheets = components['schemas']['DamagedSheets'];
export type DamageReason = DamagedSheets['reason'];
