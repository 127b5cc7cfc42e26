import type { Command } from './command';
import { catalogueCheck, catalogueList, catalogueShow } from './commands/catalogue';
import { price } from './commands/price';

/** Every command of the command line and of the HTTP API, in the order of --help. */
export const commands: readonly Command[] = [price, catalogueList, catalogueShow, catalogueCheck];
