import { useNavigate, useSearch } from '@tanstack/react-router';
import { useSession } from './session';

const wholeProvince = '35';

/**
 * The scope of the page: the region of the address, or the widest one the person may see. `setRegion` keeps the page and
 * its other filters.
 */
export function useRegion() {
  const session = useSession();
  const search = useSearch({ strict: false });
  const navigate = useNavigate();
  const own = session.region ?? wholeProvince;
  const wanted = search.region;
  const region = wanted !== undefined && isWithin(wanted, own) ? wanted : own;
  const setRegion = (code: string) =>
    navigate({ to: '.', search: (current: object) => ({ ...current, region: code === own ? undefined : code }) });
  return { region, own, setRegion };
}

/** Codes are compared by whole parts: `35.1` is not above `35.10`. */
export function isWithin(code: string, own: string): boolean {
  return code === own || code.startsWith(`${own}.`);
}
