import { evaluateScenario } from '@/lib/decide/evaluate-scenario';
import type { Evaluation } from '@/lib/decide/evaluation';
import { completeScenario } from '@/lib/scenario/complete';
import { encodeLink } from '@/lib/share/link';
import { plannerView } from '@/lib/view/planner';
import { reportOf } from '@/lib/view/report';
import type { ReportView } from '@/lib/view/types';
import type { Command, CommandContext, FileKind } from '../command';
import { requestError } from '../command';

interface Material {
  readonly evaluation: Evaluation;
  readonly view: ReportView;
  readonly link: string;
}

/**
 * Where `npm start` serves on this computer. A file needs a whole address; what stands after "#"
 * opens the scenario on any other site as well.
 */
const SITE = 'http://127.0.0.1:3000/';

/** The board report of a scenario as words, and as the files asked for. */
export const report: Command = {
  name: 'report',
  summary:
    'The board report of a scenario (what is left out takes its default): its words, or the files named.',
  files: ['pdf', 'xlsx', 'csv'],
  answer: async (request, context) => {
    const { catalogue, fileKinds = [] } = context;
    const completed = completeScenario(request, catalogue);
    if (!completed.ok) {
      const [problem] = completed.problems;
      return requestError('invalid-scenario', problem?.message ?? completed.message, problem?.path);
    }
    const { scenario } = completed;
    const evaluation = evaluateScenario({ scenario, catalogue });
    const link = `${SITE}#${await encodeLink(scenario)}`;
    const view = reportOf({ evaluation, view: plannerView(evaluation, catalogue), link });
    const files = fileKinds.map(
      async (kind) => [kind, await makers[kind]({ evaluation, view, link }, context)] as const,
    );
    return { value: view, files: new Map(await Promise.all(files)) };
  },
};

type Maker = (material: Material, context: CommandContext) => Promise<Uint8Array>;

// Each writer is loaded when it is asked for: most commands write no file.
const makers: Readonly<Record<FileKind, Maker>> = {
  pdf: async ({ view }, { loadFonts }) => {
    if (loadFonts === undefined) throw new Error('a PDF needs a typeface, and none was given');
    const { writeReport } = await import('@/lib/export/pdf/write-report');
    return writeReport(view, await loadFonts());
  },
  xlsx: async ({ evaluation, link }, { catalogue }) => {
    const { writeWorkbook } = await import('@/lib/export/xlsx/write-workbook');
    return writeWorkbook({ evaluation, catalogue, link });
  },
  csv: async ({ evaluation }) => {
    const { writeCsv } = await import('@/lib/export/csv/write-csv');
    return new TextEncoder().encode(writeCsv(evaluation));
  },
};
