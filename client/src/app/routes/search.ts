const regionCode = /^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/;
const ownAddress = /^\/(?![/\\])/;

/** Region codes are part of every page's address: the scope of the page. What is malformed is left out. */
export function regionSearch(search: Record<string, unknown>): { region?: string } {
  return typeof search.region === 'string' && regionCode.test(search.region) ? { region: search.region } : {};
}

/** Only an address of this application is followed after sign-in. */
export function nextSearch(search: Record<string, unknown>): { next?: string } {
  return typeof search.next === 'string' && ownAddress.test(search.next) ? { next: search.next } : {};
}

/** The address as people write it, `?region=35.07&status=late`: every value is text, none is read as JSON. */
export function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

export function stringifySearch(search: Record<string, unknown>): string {
  const entries = Object.entries(search).filter(([, value]) => value !== undefined && value !== null && value !== '');
  const text = new URLSearchParams(entries.map(([key, value]) => [key, String(value)])).toString();
  return text === '' ? '' : `?${text}`;
}

const filterLengthMax = 100;

/** The filters of a page, all plain text; what the page does not know is left out. */
export function textSearch<TKey extends string>(...keys: readonly TKey[]) {
  return (search: Record<string, unknown>): Partial<Record<TKey, string>> => {
    const known: Partial<Record<TKey, string>> = {};
    for (const key of keys) {
      const value = search[key];
      if (typeof value === 'string' && value !== '' && value.length <= filterLengthMax) known[key] = value;
    }
    return known;
  };
}
