import AxeBuilder from '@axe-core/playwright';
import { chromium, type BrowserContextOptions, type Page } from 'playwright-core';

/** Where the program runs and how to get in; `tests/Client.Tests` starts one and says. */
const url = process.env.TEPAT_URL ?? 'http://localhost:5080';
const password = process.env.TEPAT_DEMO_PASSWORD ?? '';

/** Runs one journey in a fresh browser. A thrown error ends the process with 1 and leaves a picture if TEPAT_PICTURES names a folder. */
export async function journey(name: string, walk: (page: Page) => Promise<void>, options: BrowserContextOptions = {}) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  const context = await browser.newContext({ baseURL: url, locale: 'id-ID', timezoneId: 'Asia/Jakarta', ...options });
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    console.error(`In the page: ${error.message}`);
    process.exitCode = 1;
  });
  try {
    await walk(page);
    console.log(`${name}: done`);
  } catch (error) {
    console.error(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    const pictures = process.env.TEPAT_PICTURES;
    if (pictures !== undefined) await page.screenshot({ path: `${pictures}/${name}.png` });
    process.exitCode = 1;
  } finally {
    await browser.close();
  }
}

/** Signs a demo user in through the page, as a person would. */
export async function signIn(page: Page, userName: string) {
  await page.goto('/');
  await page.getByLabel('Nama pengguna').fill(userName);
  await page.getByLabel('Kata sandi', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Masuk' }).click();
  await page.getByLabel('Kata sandi', { exact: true }).waitFor({ state: 'detached' });
  await page.getByRole('heading').first().waitFor();
}

/** Fails on any finding of WCAG 2.2 AA that a program can see. */
export async function checkAccessibility(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  if (violations.length === 0) return;
  const findings = violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.html).join('; ')})`,
  );
  throw new Error(`Accessibility of ${page.url()}:\n${findings.join('\n')}`);
}

/** One white point as a file: to the program a photo like any other. */
export const photo = (name: string) => ({
  name,
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj2FAAAAABJRU5ErkJggg==',
    'base64',
  ),
});
