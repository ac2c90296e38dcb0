import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

// A village phone on a slow line loads this much script before it sees anything.
const firstLoadKibibytesMax = 200;
const output = new URL('../../Api/wwwroot/', import.meta.url);

const html = readFileSync(new URL('index.html', output), 'utf8');
const scripts = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(([, path]) => path);
const kibibytes = scripts.reduce((sum, path) => sum + gzipSync(readFileSync(new URL(path, output))).length, 0) / 1024;

console.log(
  `First load: ${kibibytes.toFixed(1)} KiB gzip in ${scripts.length} scripts, at most ${firstLoadKibibytesMax}.`,
);
if (scripts.length === 0 || kibibytes > firstLoadKibibytesMax) process.exit(1);
