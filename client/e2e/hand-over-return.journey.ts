import assert from 'node:assert/strict';
import { sealVillage } from './boxes';
import { cheapPhone, handOverToStation, stationName, watchManners } from './field';
import { checkAccessibility, journey, signIn } from './journey';
import { personOf } from './logistics';

await journey(
  'hand-over-return',
  async (page) => {
    const box = (await sealVillage('35.07.07.2017')).at(-1);
    assert.ok(box);
    const faults = watchManners(page);
    await signIn(page, 'pps3507072017');
    await page.waitForURL('**/field');
    const number = await handOverToStation(page, { box });
    await page.getByRole('heading', { name: 'Tercatat di server' }).waitFor();

    // The receipt is checked by whoever received: by its code, on a phone of their own.
    await page.getByRole('link', { name: 'Kembali ke Tugas' }).click();
    await page.getByRole('navigation').getByRole('link', { name: 'Pindai' }).click();
    await checkAccessibility(page);
    await page.getByLabel('Kode kotak atau nomor bukti').fill('KTK-0');
    await page.getByRole('button', { name: 'Tambah' }).click();
    await page.getByText('Kotak KTK-0 tidak ada di daftar ponsel ini').waitFor();
    await page.getByLabel('Kode kotak atau nomor bukti').fill(number);
    await page.getByRole('button', { name: 'Tambah' }).click();
    await page.waitForURL(`**/receipt/${number}`);

    // After the vote: what was used, spoiled and left, and new seals. The difference is said before it is saved.
    await page.getByRole('link', { name: 'Kembali ke Tugas' }).click();
    await page.getByText('Kembali', { exact: true }).click();
    await page.getByRole('link', { name: new RegExp(`${box.code} Laporkan`) }).click();
    await page.getByLabel('Terpakai', { exact: true }).fill('400');
    await page.getByLabel('Rusak atau keliru dicoblos').fill('2');
    await page.getByLabel('Tidak terpakai').fill('1');
    await page.getByText(/^Selisih −\d+ lembar\. Kasus dibuka setelah terkirim/).waitFor();
    const held = Number(/(\d+) lembar/.exec(await page.getByText('Isi menurut catatan').innerText())?.[1]);
    await page.getByLabel('Tidak terpakai').fill(String(held - 402));
    await page.getByText('Cocok dengan isi kotak').waitFor();
    await page.getByRole('button', { name: 'Simpan laporan' }).click();
    await page.getByText('Isi ketiga jumlah, segel baru, dan nama ketua KPPS.').waitFor();
    await checkAccessibility(page);
    await page.getByLabel('Segel baru').fill(`KB-${box.code}-1\nKB-${box.code}-2`);
    await page.getByLabel('Nama ketua KPPS').fill('Tono Misalnya');
    await page.getByRole('button', { name: 'Simpan laporan' }).click();
    await page.getByText(`Penggunaan kotak ${box.code}`).waitFor();
    await page
      .getByText(/^Terkirim \d\d\.\d\d WIB$/)
      .first()
      .waitFor();

    // The way home is the same five steps, with the station's new seals.
    await page.getByRole('navigation').getByRole('link', { name: 'Tugas' }).click();
    await page.getByText('Kembali', { exact: true }).click();
    await page.getByRole('link', { name: `${box.code} Penggunaan dilaporkan` }).waitFor();
    await page.getByRole('link', { name: stationName(box) }).click();
    await page.getByLabel('Nama pengirim').fill('Tono Misalnya');
    await page.getByRole('button', { name: 'Lanjut' }).click();
    await page.getByLabel('Kode kotak').fill(box.code);
    await page.getByRole('button', { name: 'Tambah' }).click();
    await page.getByRole('button', { name: 'Lanjut' }).click();
    await page.getByText(`KB-${box.code}-2`).waitFor();
    await page.getByRole('button', { name: 'Semua sama' }).click();
    await page.getByRole('button', { name: 'Lanjut' }).click();
    await page.getByLabel('Nama saksi').fill('Dewi Contohnya');
    await page.getByRole('button', { name: 'Lanjut' }).click();
    for (const who of ['pengirim', 'penerima', 'saksi']) {
      await page.getByRole('button', { name: `Setuju sebagai ${who}` }).click();
    }
    await checkAccessibility(page);
    await page.getByRole('button', { name: 'Simpan serah terima' }).click();
    await page.getByRole('heading', { name: 'Tercatat di server' }).waitFor();

    const pps = await personOf('pps3507072017');
    const { items } = (await pps.get('/api/distribution/boxes?region=35.07.07.2017&limit=500')) as {
      items: { box: string; step: string; isReported: boolean }[];
    };
    const home = items.find((one) => one.box === box.code);
    assert.deepEqual([home?.step, home?.isReported], ['backAtVillage', true]);
    assert.deepEqual(faults, []);
  },
  cheapPhone,
);
