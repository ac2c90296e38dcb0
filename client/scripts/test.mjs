import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

// Node 20 takes no glob after --test, and no shell expands ** alike on every system.
const files = readdirSync('src', { recursive: true })
  .filter((name) => /\.test\.tsx?$/.test(name))
  .map((name) => join('src', name));

const { status } = spawnSync(process.execPath, ['--import', 'tsx', '--test', ...files], { stdio: 'inherit' });
process.exit(status ?? 1);
