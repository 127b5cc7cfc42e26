// `npm run -s breakeven -- <command>`: the command line. Standard output is the answer's alone.
import { ensureInstalled } from './lib/install.mjs';
import { inProject, requireSupportedNode, stop } from './lib/project.mjs';
import { describe } from './lib/steps.mjs';
import { runTypeScript } from './lib/typescript.mjs';

requireSupportedNode();
try {
  await ensureInstalled(process.stderr);
} catch (error) {
  stop(describe(error));
}
await runTypeScript(inProject('scripts', 'breakeven-cli.ts'), process.argv.slice(2));
