import AxeBuilder from '@axe-core/playwright';
import assert from 'node:assert/strict';
import { checkAccessibility, journey, signIn } from './journey';

await journey('plan-trip', async (page) => {
  await signIn(page, 'kasubag3507');
  await page.goto('/distribution');
  await page.getByRole('heading', { name: 'Distribusi', level: 1 }).waitFor();
  await page.getByRole('button', { name: 'Tambah kelompok rute' }).click();
  const group = page.getByRole('dialog');
  await group.getByRole('button', { name: 'Simpan' }).click();
  await group.getByText('Wajib diisi.').first().waitFor();
  await group.getByLabel('Kode').fill('3507-R90');
  await group.getByLabel('Nama rute').fill('Rute Selatan');
  await group.getByLabel('Kapasitas').fill('240');
  await group.getByLabel('Berangkat paling lambat').fill('2024-11-25T06:00');
  await group.getByRole('checkbox').first().check();
  await checkAccessibility(page);
  await group.getByRole('button', { name: 'Simpan' }).click();
  await group.waitFor({ state: 'detached' });

  // Capacity and latest departure are the route group's: shown, not asked.
  await page.getByRole('button', { name: 'Rencanakan perjalanan' }).click();
  const plan = page.getByRole('dialog');
  await plan.getByLabel('Kelompok rute').selectOption('3507-R90');
  await plan.getByText('paling banyak 240 kotak').waitFor();
  await plan.getByLabel('Nomor kendaraan atau kapal').fill('N 8112 XX');
  await plan.getByLabel('Pengemudi atau nakhoda').fill('Sopir Contoh');
  await plan.getByLabel('Pengawal').fill('Polres Malang');
  await plan.getByLabel('Rencana berangkat').fill('2024-11-24T06:00');
  await checkAccessibility(page);
  await plan.getByRole('button', { name: 'Rencanakan' }).click();

  // Nothing leaves empty, and a box that nobody sealed is refused by name.
  await page.getByRole('heading', { name: /^Perjalanan SJ-D-/ }).waitFor();
  await page.getByText('Belum ada kotak yang dimuat').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Catat berangkat' }).count(), 0);
  const field = page.getByLabel('Pindai label kotak');
  await field.fill('KTK-TIDAK-ADA');
  await field.press('Enter');
  await page.getByRole('alert').filter({ hasText: /tidak/i }).first().waitFor();
  await checkAccessibility(page);

  await page.getByRole('link', { name: 'Surat jalan' }).click();
  await page.getByTestId('delivery-note').getByText('N-8112-XX').waitFor();
  await checkAccessibility(page);

  // What is seen of a control is part of what is heard of it.
  await page.goto('/distribution');
  await page.getByRole('row', { name: /Rute Selatan/ }).waitFor();
  const { violations } = await new AxeBuilder({ page }).withRules(['label-content-name-mismatch']).analyze();
  assert.deepEqual(
    violations.map(({ nodes }) => nodes.map(({ html }) => html)),
    [],
  );
});
