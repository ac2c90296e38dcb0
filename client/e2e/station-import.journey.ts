import { checkAccessibility, journey, signIn } from './journey';

const csv = (text: string) => ({ name: 'tps.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });

/** A file with faults changes nothing and says where they are; the mended one is checked, then applied whole. */
await journey('station-import', async (page) => {
  await signIn(page, 'prov35');
  await page.goto('/regions/import');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByRole('button', { name: 'Periksa berkas' }).waitFor();
  await checkAccessibility(page);

  const bad = 'kode_desa,nomor_tps,dpt\n35.07.01.2001,1,553\n35.07.01.2001,2,612\n35.07.01.9999,1,10\n';
  await page.locator('input[type=file]').setInputFiles(csv(bad));
  await page.getByRole('button', { name: 'Periksa berkas' }).click();
  await page.getByText('2 baris salah').waitFor();
  await page.getByText('Lebih dari 600 pemilih (R11).').waitFor();
  if ((await page.getByRole('button', { name: /^Terapkan/ }).count()) > 0)
    throw new Error('Faults may not be applied.');
  await checkAccessibility(page);

  const exported = await page.request.get('/api/stations/export?region=35&format=csv');
  const good = (await exported.text()).replace(
    /,(\d+),\d+,\d+\r?\n/,
    (_, voters: string) => `,${String(Number(voters) + 1)},0,0\n`,
  );
  await page.getByRole('button', { name: 'Pilih berkas lain' }).click();
  await page.locator('input[type=file]').setInputFiles(csv(good));
  await page.getByRole('button', { name: 'Periksa berkas' }).click();
  await page.getByText('Semua baris baik').waitFor({ timeout: 60_000 });
  await checkAccessibility(page);
  await page.getByRole('button', { name: /^Terapkan 60\.751 baris/ }).click();
  await page.getByText(/Versi .* diterbitkan/).waitFor({ timeout: 60_000 });
  await page.goto('/regions');
  await page.getByText('31.280.419').first().waitFor();
});
