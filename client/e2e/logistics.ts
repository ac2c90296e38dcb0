import { randomUUID } from 'node:crypto';

/** What stands before a receipt: a contract, an order, printed and packed cartons, a truck. Made over HTTP as the people who do it. */
const url = process.env.TEPAT_URL ?? 'http://localhost:5080';
const password = process.env.TEPAT_DEMO_PASSWORD ?? '';
const vendorKey = process.env.TEPAT_DEMO_VENDOR_KEY ?? '';

type Json = Record<string, unknown>;

async function answerOf(response: Response): Promise<Json> {
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.url}: ${String(response.status)} ${text}`);
  return text === '' ? {} : (JSON.parse(text) as Json);
}

/** A person who has signed in. */
export interface Person {
  post(path: string, body: Json, headers?: Record<string, string>): Promise<Json>;
  get(path: string): Promise<Json>;
}

export async function personOf(userName: string): Promise<Person> {
  const write = () => ({
    'Content-Type': 'application/json',
    'X-Tepat-Client': 'web',
    'Idempotency-Key': randomUUID(),
  });
  const signedIn = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: write(),
    body: JSON.stringify({ userName, password }),
  });
  await answerOf(signedIn.clone());
  const cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  return {
    post: async (path, body, headers = {}) =>
      answerOf(
        await fetch(url + path, {
          method: 'POST',
          headers: { ...write(), cookie, ...headers },
          body: JSON.stringify(body),
        }),
      ),
    get: async (path) => answerOf(await fetch(url + path, { headers: { cookie } })),
  };
}

/** The business clock, by which everything happens. */
export async function clockOf(person: Person): Promise<() => string> {
  const session = await person.get('/api/session');
  const { clockOffsetSeconds = 0 } = (session.environment ?? {}) as { clockOffsetSeconds?: number };
  return () => new Date(Date.now() + clockOffsetSeconds * 1000).toISOString();
}

export async function report(events: { type: string; occurredAt: string; data: Json }[]): Promise<void> {
  const sent = events.map((event) => ({ id: randomUUID(), version: 1, ...event }));
  const response = await fetch(`${url}/api/vendor/events`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Api-Key': vendorKey },
    body: JSON.stringify({ events: sent }),
  });
  const { accepted } = (await answerOf(response)) as { accepted: number };
  if (accepted !== events.length) throw new Error(`The vendor's events were not accepted: ${String(accepted)}`);
}

export interface Consignment {
  shipment: string;
  destination: string;
  cartons: string[];
  /** On the truck although it belongs elsewhere, with the region it belongs to. */
  misrouted: { carton: string; owner: string };
}

const sheetsPerCarton = 2_000;

interface ConsignmentOptions {
  /** Makes the codes of one journey its own, so that journeys share a database. */
  mark: string;
  destination: string;
  other: string;
  cartons: number;
  /** An item that no other journey and no demonstration orders: it is ordered once per destination. */
  item: string;
}

/**
 * Orders, prints, packs and dispatches: all cartons of the destination, and one of the other region that the loader puts
 * on the wrong truck (it leaves the plant on its own delivery note, and is found on ours).
 */
export async function dispatchConsignment(options: ConsignmentOptions): Promise<Consignment> {
  const { mark, destination, other, cartons, item } = options;
  const [officer, secretary, head] = await Promise.all([personOf('prov35'), personOf('sek35'), personOf('head35')]);
  const now = await clockOf(officer);
  const dueAt = new Date(Date.parse(now()) + 6 * 3_600_000).toISOString();
  const contract = await officer.post('/api/contracts', {
    code: `KTR-${mark}`,
    vendor: 'CONTOH',
    region: '35',
    title: `Pengadaan ${mark}`,
    ceilingSen: 900_000_000_000,
  });
  const signed = { 'If-Match': `"${String(contract.version)}"` };
  await secretary.post(`/api/contracts/KTR-${mark}/sign`, {}, signed);
  const line = (region: string, quantity: number) => ({
    destination: region,
    regularQuantity: quantity,
    reserveQuantity: 0,
    revoteQuantity: 0,
    dueAt,
  });
  const issued = await officer.post('/api/orders', {
    contract: `KTR-${mark}`,
    plant: 'GRESIK-01',
    item,
    contest: null,
    unitPriceSen: 13_500,
    lines: [line(destination, cartons * sheetsPerCarton), line(other, sheetsPerCarton)],
  });
  const order = String(issued.code);
  await head.post(`/api/orders/${order}/proof`, { proofHash: 'ab'.repeat(32) });

  const event = (type: string, data: Json) => ({ type, occurredAt: now(), data });
  const pack = (carton: string, region: string) =>
    event('production.carton-packed', {
      order,
      destination: region,
      carton,
      pool: 'ordinary',
      sheets: sheetsPerCarton,
      seal: `SG-${carton}`,
    });
  const packed = Array.from(
    { length: cartons },
    (_, number) => `${destination}-${mark}-${String(number + 1).padStart(4, '0')}`,
  );
  const misrouted = `${other}-${mark}-0412`;
  await report([
    event('production.plates-registered', { order, plates: [{ code: `PL-${mark}`, kind: 'plate' }] }),
    event('production.print-run-reported', {
      order,
      run: `R-${mark}`,
      pool: 'ordinary',
      goodSheets: (cartons + 1) * sheetsPerCarton,
      wasteSheets: 120,
      overPrintSheets: 0,
      shift: 'PAGI',
      machine: 'M-1',
    }),
    ...packed.map((carton) => pack(carton, destination)),
    pack(misrouted, other),
  ]);

  const dispatch = (shipment: string, to: string, load: string[]) => ({
    type: 'shipments.shipment-dispatched',
    occurredAt: now(),
    data: {
      shipment,
      originKind: 'plant',
      origin: 'GRESIK-01',
      destination: to,
      vehiclePlate: 'L-8112-XX',
      driverName: 'Sopir Contoh',
      truckSeals: ['TR-77120', 'TR-77121'],
      escortUnit: 'Polri, 2 orang',
      expectedAt: dueAt,
      cartons: load,
    },
  });
  const shipment = `SJ-${mark}`;
  await report([dispatch(shipment, destination, packed), dispatch(`SJ-${mark}-B`, other, [misrouted])]);
  await report([
    {
      type: 'shipments.checkpoint-passed',
      occurredAt: now(),
      data: { shipment, place: 'Pos Bangil', note: 'Segel truk utuh' },
    },
    { type: 'shipments.shipment-arrived', occurredAt: now(), data: { shipment, note: null } },
  ]);
  return { shipment, destination, cartons: packed, misrouted: { carton: misrouted, owner: other } };
}
