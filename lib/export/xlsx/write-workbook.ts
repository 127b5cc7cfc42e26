import type { Catalogue } from '@/lib/catalogue/catalogue';
import { evaluateScenario } from '@/lib/decide/evaluate-scenario';
import type { Evaluation } from '@/lib/decide/evaluation';
import { formatDate } from '@/lib/format/date';
import { optionLabels } from '@/lib/scenario/options';
import type { Scenario } from '@/lib/scenario/schema';
import { sourceLine } from '@/lib/view/sources';
import { writeBook } from './file/write-book';
import { workbookOf, type WorkbookSource } from './workbook';

/** An answer to be written as a workbook, the catalogue its sources stand in, and its address. */
export interface WorkbookRequest {
  readonly evaluation: Evaluation;
  readonly catalogue: Catalogue;
  /** The address that opens the scenario; only what stands after "#" where there is no site. */
  readonly link: string;
}

/** The ledger of an answer as an XLSX file with live formulas. The same answer gives the same bytes. */
export function writeWorkbook(request: WorkbookRequest): Promise<Uint8Array<ArrayBuffer>> {
  return writeBook(workbookOf(workbookSource(request)).book);
}

/** The same for a scenario that is answered anew. */
export function writeScenarioWorkbook(given: {
  scenario: Scenario;
  catalogue: Catalogue;
  link: string;
}): Promise<Uint8Array<ArrayBuffer>> {
  const { catalogue, link } = given;
  return writeWorkbook({ evaluation: evaluateScenario(given), catalogue, link });
}

/** What the workbook says about a scenario beside its figures. */
export function workbookSource({ evaluation, catalogue, link }: WorkbookRequest): WorkbookSource {
  const { scenario, ledger, refusals } = evaluation;
  return {
    ledger,
    title: scenario.name,
    facts: [
      ['Scenario', scenario.name],
      ['Scenario id', evaluation.scenarioId],
      ['Link', link],
      ['Prices in force on', formatDate(scenario.pricesAt)],
      ['Catalogue release', evaluation.catalogueRelease],
      ['Engine version', evaluation.engineVersion],
      ['Today’s route', optionLabels[evaluation.baseline]],
      ['Months', `${scenario.horizonMonths}`],
      ...refusals.map(({ message }) => ['Not available', message] as const),
      ...evaluation.notices.map(({ message }) => ['Note', message] as const),
    ],
    footer: `Breakeven scenario ${evaluation.scenarioId}`,
    partNames: new Map<string, string>([
      ...scenario.workloads.map(({ id, name }) => [id, name] as const),
      ...Object.entries(optionLabels),
      ['api', 'API'],
    ]),
    sourceOf: (provenance) => {
      const { text, url } = sourceLine(catalogue, provenance);
      return url === null ? text : `${text} ${url}`;
    },
    fixed: new Map([['horizon', 'Locked: the sheets have a column for each of these months.']]),
  };
}
