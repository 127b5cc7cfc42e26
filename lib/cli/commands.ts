import type { Command } from './command';
import { catalogueCheck, catalogueList, catalogueShow } from './commands/catalogue';
import { catalogueDiff } from './commands/catalogue-diff';
import { claims } from './commands/claims';
import { deployments } from './commands/deployments';
import { diff } from './commands/diff';
import { evaluate } from './commands/evaluate';
import { evidence } from './commands/evidence';
import { finance } from './commands/finance';
import { price } from './commands/price';
import { report } from './commands/report';
import { route } from './commands/route';
import { schemaEvaluation, schemaScenario } from './commands/schema';
import { size } from './commands/size';
import { study } from './commands/study';

/** Every command of the command line and of the HTTP API, in the order of --help. */
export const commands: readonly Command[] = [
  evaluate,
  report,
  diff,
  route,
  claims,
  price,
  size,
  evidence,
  deployments,
  finance,
  study,
  catalogueList,
  catalogueShow,
  catalogueCheck,
  catalogueDiff,
  schemaScenario,
  schemaEvaluation,
];
