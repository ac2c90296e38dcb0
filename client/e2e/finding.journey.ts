import { checkAccessibility, journey, photo, signIn } from './journey';

/** An observer adds a finding, the region's officer answers it from the tasks, and the observer closes it. */
await journey('finding', async (page) => {
  const text = `Segel gudang B longgar, dilihat pukul ${String(Date.now()).slice(-6)}.`;
  await signIn(page, 'observer35');
  await page.goto('/findings?region=35.07');
  await page.getByRole('heading', { name: 'Temuan', exact: true }).waitFor();
  await checkAccessibility(page);
  await page.getByRole('button', { name: 'Tambah temuan' }).click();
  await page.getByRole('button', { name: 'Simpan temuan' }).click();
  await page.getByText('Isi paling sedikit 10 huruf.').waitFor();
  await page.getByLabel('Yang ditemukan').fill(text);
  await page.getByRole('dialog').locator('input[type=file]').setInputFiles(photo('gudang.png'));
  await page.getByText('Foto: gudang.png').waitFor();
  await checkAccessibility(page);
  await page.getByRole('button', { name: 'Simpan temuan' }).click();
  const row = page.getByRole('row').filter({ hasText: text });
  await row.waitFor();
  // The row is there once the finding is; the dialog goes when its photo is kept too.
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  const code = (await row.getByRole('link').first().innerText()).trim();

  await page.context().clearCookies();
  await signIn(page, 'kasubag3507');
  await page.goto('/home');
  await page.getByLabel(`Jawab: Jawab temuan ${code}`).click();
  await page.getByRole('heading', { name: `Temuan ${code}` }).waitFor();
  await page.getByRole('img', { name: /^Foto dari / }).waitFor();
  await page.getByText(/^hash [0-9a-f]{12}/).waitFor();
  await checkAccessibility(page);
  await page.getByRole('button', { name: 'Jawab', exact: true }).click();
  await page.getByLabel('Jawaban').fill('Segel gudang B sudah diganti di depan saksi.');
  await page.getByRole('dialog').getByRole('button', { name: 'Jawab', exact: true }).click();
  await page.getByText('Dijawab').first().waitFor();

  await page.context().clearCookies();
  await signIn(page, 'observer35');
  await page.goto(`/findings/${code}`);
  await page.getByRole('button', { name: 'Tutup temuan' }).click();
  await page.getByLabel('Alasan').fill('Sudah dilihat sendiri di gudang B.');
  await page.getByRole('dialog').getByRole('button', { name: 'Tutup temuan' }).click();
  await page.getByRole('listitem').filter({ hasText: 'Sudah dilihat sendiri' }).waitFor();
  await checkAccessibility(page);
});
