import { personOf } from './logistics';

/** A sealed box of the village, as its pack list has it. */
export interface SealedBox {
  code: string;
  station: number;
  seals: string[];
}

interface VillageBox {
  box: string;
  stationNumber: number;
  seals: string[];
  step: string;
}

const sealsPerBox = 2;

/**
 * Packs a village's boxes for the governor from the sheets that are sorted in Malang: the warehouse fills, the officer
 * verifies, the warehouse seals. Answers the boxes that nobody has handed over yet, so that journeys share a village.
 */
export async function sealVillage(village: string): Promise<SealedBox[]> {
  const contest = 'GUB-35';
  const [packer, verifier] = await Promise.all([personOf('kab3507'), personOf('kasubag3507')]);
  await packer.post('/api/pack-lists', { region: '35.07', contest });
  const selection = { region: village, contest };
  await packer.post('/api/box-batches/filling', { selection });
  await verifier.post('/api/box-batches/verification', { selection });
  const range = { prefix: 'KT-', first: `${village.replaceAll('.', '').slice(-6)}001`, perBox: sealsPerBox };
  await packer.post('/api/box-batches/sealing', { selection, seals: { range } });
  const listed = await verifier.get(`/api/distribution/boxes?region=${village}&limit=500`);
  const { items } = listed as unknown as { items: VillageBox[] };
  return items
    .filter(({ step }) => step === 'none')
    .map(({ box, stationNumber, seals }) => ({ code: box, station: stationNumber, seals }));
}
