import assert from 'node:assert/strict';
import { sealVillage, type SealedBox } from './boxes';
import { cheapPhone, handOverToStation, readyForNoSignal, watchManners } from './field';
import { checkAccessibility, journey, signIn } from './journey';
import { personOf } from './logistics';

const village = '35.07.07.2017';

const deskNumber = (station: number) => `BA-MEJA-${String(station)}`;

async function handOversOf(box: string): Promise<{ number: string }[]> {
  const kpu = await personOf('kasubag3507');
  return ((await kpu.get(`/api/hand-overs?box=${box}`)) as { items: { number: string }[] }).items;
}

/** What KPU enters from the paper while the village has no signal. */
async function recordAtDesk({ code, seals, station }: SealedBox) {
  const kpu = await personOf('kasubag3507');
  await kpu.post('/api/hand-overs', {
    handOver: {
      handOver: deskNumber(station),
      from: { level: 'village', region: village },
      to: { level: 'station', region: village, station },
      boxes: [{ box: code, seals, isBroken: false }],
      outsideItems: [],
      sender: { office: 'Ketua PPS', name: 'Ani Contoh' },
      receiver: { office: 'Ketua KPPS', name: 'Sri Umpama' },
      witness: { office: 'Pengawas TPS', name: 'Dewi Contohnya' },
      site: 'Balai desa Ngadas',
    },
  });
}

await journey(
  'hand-over-offline',
  async (page) => {
    const [first, second] = await sealVillage(village);
    assert.ok(first && second);
    const faults = watchManners(page);
    const phone = page.context();

    await signIn(page, 'pps3507072017');
    await page.waitForURL('**/field');
    await readyForNoSignal(page);
    await checkAccessibility(page);

    // No signal: the program starts anew from the phone, and the five steps go on.
    await phone.setOffline(true);
    await page.reload();
    await page.getByText('Tanpa sinyal. Data aman di ponsel.').waitFor();
    const number = await handOverToStation(page, { box: first, foreignSeal: 'KT-0918846' });
    await page.getByRole('heading', { name: 'Tersimpan di ponsel ini' }).waitFor();
    await page.getByRole('img', { name: `Kode bukti ${number}` }).waitFor();
    await checkAccessibility(page);
    assert.equal((await handOversOf(first.code)).length, 0);

    // It survives a reload and the end of the window.
    await page.goto('/field/queue');
    await page.getByText('Menunggu sinyal').waitFor();
    const again = await phone.newPage();
    await page.close();
    const faultsAgain = watchManners(again);
    await again.goto('/field/queue');
    await again.getByText(number).waitFor();
    await again.getByText('Menunggu sinyal').waitFor();
    await checkAccessibility(again);

    // Meanwhile the desk records the second box from the paper, and the phone signs for it too.
    await again.getByRole('link', { name: 'Tugas' }).click();
    const late = await handOverToStation(again, { box: second });
    await recordAtDesk(second);

    // Signal: sent by itself, once; the refused one is shown with what the server holds.
    await again.goto('/field/queue');
    await phone.setOffline(false);
    await again.getByText(/^Terkirim \d\d\.\d\d WIB$/).waitFor();
    assert.deepEqual(
      (await handOversOf(first.code)).map((handOver) => handOver.number),
      [number],
    );
    await again
      .getByText(`Kotak ${second.code} sudah diserahkan di sini: ${deskNumber(second.station)}, diterima Sri Umpama.`)
      .waitFor();
    const recorded = again.getByRole('region', { name: 'Tercatat di server' });
    await recorded.getByText('Sri Umpama').waitFor();
    await again.getByRole('region', { name: 'Di ponsel ini' }).getByText('Tono Misalnya').waitFor();
    await checkAccessibility(again);

    // Until somebody decides, nobody signs out of it.
    await again.getByRole('link', { name: 'Akun' }).click();
    await again.getByText('Belum dapat keluar: 1 masih di antrean.').waitFor();
    await checkAccessibility(again);
    await again.getByRole('navigation').getByRole('link', { name: 'Antrean' }).click();
    await again.getByRole('button', { name: 'Pakai yang tercatat' }).click();
    await again.getByText('Ditutup', { exact: true }).waitFor();
    await again.getByText(late).waitFor();
    assert.equal((await handOversOf(second.code)).length, 1);

    // The next person on this phone finds nothing of the first one's.
    await again.getByRole('link', { name: 'Akun' }).click();
    await again.getByRole('button', { name: 'Keluar' }).click();
    await signIn(again, 'ppk350707');
    await again.waitForURL('**/field');
    await readyForNoSignal(again);
    await again.getByRole('navigation').getByRole('link', { name: 'Antrean' }).click();
    await again.getByRole('heading', { name: 'Antrean kosong' }).waitFor();
    assert.deepEqual([...faults, ...faultsAgain], []);
  },
  cheapPhone,
);
