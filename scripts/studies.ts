// `node scripts/run-ts.mjs scripts/studies.ts`: writes docs/studies.md from the reference cases.
import { writeFileSync } from 'node:fs';
import { goldenStudies } from './studies/golden-studies';
import { studiesPage } from './studies/page';

const cases = goldenStudies();
if (cases === undefined) {
  console.error('The reference cases are not beside the checkout: nothing written.');
  process.exitCode = 1;
} else {
  writeFileSync('docs/studies.md', studiesPage(cases));
  console.log(`docs/studies.md: ${cases.length} studies.`);
}
