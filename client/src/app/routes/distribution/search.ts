import { usageStates } from '@/features/distribution/model/usage';

export const arrivalStates = ['notAtVillage', 'missing', 'late', 'onTime'] as const;

/** What is not one of the known filters is left out. */
export function arrivalSearch(search: Record<string, unknown>) {
  const state = arrivalStates.find((known) => known === search.state);
  return {
    ...(search.level === 'district' ? { level: 'district' as const } : {}),
    ...(state === undefined ? {} : { state }),
  };
}

export function usageSearch(search: Record<string, unknown>) {
  const state = usageStates.find((known) => known === search.state);
  return state === undefined ? {} : { state };
}
