// `npm start`: install, build and serve, each only when needed. PORT and HOST choose the address.
import { spawn } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { addressFromEnvironment, answers, requireFree, urlOf } from './lib/address.mjs';
import { ensureBuilt, nextCli } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { stopWithNpm } from './lib/parent.mjs';
import { requireSupportedNode, root, stop, toolEnvironment } from './lib/project.mjs';
import { describe } from './lib/steps.mjs';

requireSupportedNode();
// Started by hand (`node scripts/start.mjs &`) the server may outlive its shell; under npm it must not outlive npm.
if (process.env.npm_lifecycle_event !== undefined) stopWithNpm();

const address = addressFromEnvironment();
await requireFree(address);
try {
  await ensureInstalled();
  await ensureBuilt();
} catch (error) {
  stop(describe(error));
}
serve(address);

function serve({ host, port }) {
  const preload = new URL('./lib/server-preload.mjs', import.meta.url).href;
  const server = spawn(
    process.execPath,
    ['--import', preload, nextCli, 'start', '--hostname', host, '--port', String(port)],
    { cwd: root, env: toolEnvironment(), stdio: ['ignore', 'ignore', 'inherit'] },
  );
  let asked = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      asked = true;
      server.kill(signal);
    });
  }
  server.on('exit', (code) => process.exit(asked ? 0 : (code ?? 1)));
  announce(address);
}

/** Says where to go once the server accepts connections. */
async function announce(at) {
  while (!(await answers(at))) await setTimeout(50);
  process.stdout.write(`Breakeven is ready: ${urlOf(at)} (Ctrl+C stops it)\n`);
}
