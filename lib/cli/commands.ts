import type { Command } from './command';
import { catalogueCheck, catalogueList, catalogueShow } from './commands/catalogue';
import { deployments } from './commands/deployments';
import { evaluate } from './commands/evaluate';
import { evidence } from './commands/evidence';
import { price } from './commands/price';
import { schemaEvaluation, schemaScenario } from './commands/schema';
import { size } from './commands/size';

/** Every command of the command line and of the HTTP API, in the order of --help. */
export const commands: readonly Command[] = [
  evaluate,
  price,
  size,
  evidence,
  deployments,
  catalogueList,
  catalogueShow,
  catalogueCheck,
  schemaScenario,
  schemaEvaluation,
];
