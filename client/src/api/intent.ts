/**
 * A UUIDv7 for what the client names itself (writes, scans): it sorts by time, so keys keep their neighbourhood in the log.
 * Not `crypto.randomUUID`, which is absent where the page is served without TLS in a warehouse's own network.
 */
export function newId(now: number = Date.now()): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  let rest = now;
  for (let index = 5; index >= 0; index--) {
    bytes[index] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** The identity of one write. The same intent sent twice is recorded once. */
export interface Intent {
  readonly key: string;
  readonly header: { readonly 'Idempotency-Key': string };
}

export function newIntent(): Intent {
  const key = newId();
  return { key, header: { 'Idempotency-Key': key } };
}
