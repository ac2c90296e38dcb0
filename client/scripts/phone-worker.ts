import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin, Rollup } from 'vite';

const source = new URL('../src/worker/worker.js', import.meta.url);

/** What the phone shell loads when it is asked to: its pages and texts, sign-in, and the codes on receipts. */
const roots = [
  /\/src\/app\/routes\/field\//,
  /\/src\/app\/shell\/field-shell/,
  /\/src\/app\/routes\/session\//,
  /\/src\/i18n\/(common|problems)\//,
  /\/src\/features\/(handover|identity)\/i18n\//,
  /\/node_modules\/qrcode\//,
];

/** Emits `worker.js`, which keeps exactly the files of the phone shell: a village phone does not load the desk's pages. */
export function phoneWorker(): Plugin {
  return {
    name: 'tepat-phone-worker',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      const files = [...filesOf(bundle)].sort().map((file) => `/${file}`);
      const revision = createHash('sha256').update(files.join()).digest('hex').slice(0, 16);
      const head = `const revision = ${JSON.stringify(revision)};\nconst files = ${JSON.stringify(files)};\n`;
      this.emitFile({ type: 'asset', fileName: 'worker.js', source: head + readFileSync(source, 'utf8') });
    },
  };
}

function filesOf(bundle: Rollup.OutputBundle): Set<string> {
  const files = new Set<string>();
  const add = (fileName: string) => {
    const chunk = bundle[fileName];
    if (chunk?.type !== 'chunk' || files.has(fileName)) return;
    files.add(fileName);
    for (const css of chunk.viteMetadata?.importedCss ?? []) files.add(css);
    chunk.imports.forEach(add);
  };
  for (const [fileName, output] of Object.entries(bundle)) {
    if (output.type === 'asset' && fileName.endsWith('.woff2')) files.add(fileName);
    if (output.type === 'chunk' && (output.isEntry || isRoot(output))) add(fileName);
  }
  return files;
}

function isRoot({ facadeModuleId }: Rollup.OutputChunk): boolean {
  return facadeModuleId !== null && roots.some((root) => root.test(facadeModuleId));
}
