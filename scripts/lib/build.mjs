// `next build`, only when something that can end up in the site changed since the last one.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fingerprint, projectFiles } from './fingerprint.mjs';
import { inProject } from './project.mjs';
import { runTool, step } from './steps.mjs';

export const nextCli = inProject('node_modules', 'next', 'dist', 'bin', 'next');
const stampFile = inProject('.next', 'breakeven-build.json');

// Left out is what cannot reach the site. A new folder counts until it is named here:
// one build too many is a wait, one too few is a wrong page.
const beside = new Set([
  ...['node_modules', 'scripts', 'e2e', 'coverage', 'test-results', 'playwright-report'],
  ...[
    'next-env.d.ts',
    'LICENSE',
    'knip.json',
    'playwright.config.ts',
    'vitest.config.ts',
    'eslint.config.mjs',
  ],
]);
const cannotReachTheSite = (name) =>
  beside.has(name) || name.startsWith('.') || /\.test\.tsx?$|\.tsbuildinfo$/.test(name);

const wanted = () => fingerprint(projectFiles(cannotReachTheSite), [process.version]);

// Said in every clean CI checkout: about the speed of the next build, not about the site.
const aboutSpeed = 'No build cache found';

/** Lines of a build's output that a release must not have. */
export const warningsIn = (output) =>
  output
    .split('\n')
    .filter((line) => /⚠|(^|\s|\()warn(ing)?s?\b/i.test(line) && !line.includes(aboutSpeed));

function lastBuild() {
  if (!existsSync(stampFile)) return undefined;
  return JSON.parse(readFileSync(stampFile, 'utf8'));
}

/** Builds the site unless the last build is of these very files; answers the warnings of that build. */
export async function ensureBuilt(stream = process.stdout) {
  const stamp = wanted();
  const last = lastBuild();
  if (last?.stamp === stamp) return last.warnings;
  rmSync(stampFile, { force: true });
  const output = await step('Building the site', () => runTool(nextCli, ['build']), stream);
  const warnings = warningsIn(output);
  writeFileSync(stampFile, JSON.stringify({ stamp, warnings }));
  return warnings;
}
