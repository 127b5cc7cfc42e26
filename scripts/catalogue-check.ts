// `node scripts/run-ts.mjs scripts/catalogue-check.ts [DATE]`: everything wrong with data/,
// and every row due for review on the date (today where none is given). Exit 1 on an error.
import { examineCatalogue, findingLines } from './catalogue/examine';

const [day = new Date().toISOString().slice(0, 10)] = process.argv.slice(2);
const { findings } = examineCatalogue(process.cwd(), day);
for (const line of findingLines(findings)) console.log(line);
const errors = findings.filter(({ severity }) => severity === 'error').length;
console.log(`${errors} errors, ${findings.length - errors} warnings on ${day}`);
process.exitCode = errors > 0 ? 1 : 0;
