import { clockOf, personOf, report } from './logistics';

const region = '35.76';
const contest = 'WAL-35.76';
const labelMax = 20_000;

interface Line {
  regularQuantity: number;
  reserveQuantity: number;
}

/**
 * Brings the mayor's contest of Kota Mojokerto, whose proof the demonstration leaves open, to where its damaged sheets may be destroyed:
 * printed, received, sorted with these damaged (as many too many lay in the last carton, so that nothing is short), every box verified.
 */
export async function packCityBut(damagedSheets: number): Promise<void> {
  const [officer, clerk, head] = await Promise.all([personOf('kasubag3576'), personOf('kab3576'), personOf('head35')]);
  const now = await clockOf(officer);
  const { items } = (await officer.get(`/api/orders?region=${region}&contest=${contest}`)) as {
    items: { code: string; plantCode: string }[];
  };
  const [{ code: order = '', plantCode = '' } = {}] = items;
  const { lines } = (await officer.get(`/api/orders/${order}`)) as unknown as { lines: Line[] };
  const sheets = lines.reduce((sum, line) => sum + line.regularQuantity + line.reserveQuantity, 0);
  await head.post(`/api/orders/${order}/proof`, { proofHash: 'cd'.repeat(32) });
  const cartons = Array.from({ length: Math.ceil(sheets / labelMax) }, (_, index) => ({
    code: `${region}-WAL-${String(index + 1).padStart(4, '0')}`,
    sheets: Math.min(labelMax, sheets - index * labelMax),
  }));
  const event = (type: string, data: Record<string, unknown>) => ({ type, occurredAt: now(), data });
  const run = {
    order,
    run: 'R-WAL',
    pool: 'ordinary',
    wasteSheets: 0,
    overPrintSheets: 0,
    shift: 'PAGI',
    machine: 'M-1',
  };
  const shipment = 'SJ-WAL';
  await report([
    event('production.plates-registered', { order, plates: [{ code: 'PL-WAL', kind: 'plate' }] }),
    event('production.print-run-reported', { ...run, goodSheets: sheets }),
    ...cartons.map((carton) =>
      event('production.carton-packed', {
        order,
        destination: region,
        carton: carton.code,
        pool: 'ordinary',
        sheets: carton.sheets,
        seal: `SG-${carton.code}`,
      }),
    ),
  ]);
  await report([
    event('shipments.shipment-dispatched', {
      shipment,
      originKind: 'plant',
      origin: plantCode,
      destination: region,
      vehiclePlate: 'L-8113-XX',
      driverName: 'Sopir Contoh',
      truckSeals: ['TR-77130'],
      escortUnit: 'Polri, 2 orang',
      expectedAt: now(),
      cartons: cartons.map(({ code }) => code),
    }),
  ]);
  await clerk.post(`/api/shipments/${shipment}/receipt`, { witness: 'Bawaslu, Saksi Contoh' });
  for (const { code } of cartons)
    await clerk.post(`/api/shipments/${shipment}/cartons`, { carton: code, finding: 'sealed' });
  await clerk.post(`/api/shipments/${shipment}/receipt/close`, { notArrivedCartons: 0 });
  for (const [index, carton] of cartons.entries()) {
    const bad = index === cartons.length - 1 ? damagedSheets : 0;
    await clerk.post(`/api/cartons/${carton.code}/sorting`, {
      goodSheets: carton.sheets,
      damage: bad === 0 ? [] : [{ reason: 'wrinkledOrTorn', sheets: bad }],
      flawedSheets: 0,
      foldedSheets: carton.sheets,
      secondCount: { countedBy: 'Wati Contoh', sheets: carton.sheets + bad },
      explanation: 'dihitung dua orang di depan saksi',
    });
  }
  await officer.post('/api/pack-lists', { region, contest });
  const selection = { region, contest };
  await clerk.post('/api/box-batches/filling', { selection });
  await officer.post('/api/box-batches/verification', { selection });
}
