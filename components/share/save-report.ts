import type { PlannerState } from '@/lib/store/planner-store';
import { fetchReportFonts } from './report-fonts';
import { saveFile } from './save-file';
import { shareLink } from './share-link';

/** Writes the board report of the answer on screen and hands it to the browser as a file. */
export async function saveReport({ ready, view }: PlannerState): Promise<void> {
  const [engine, fonts, link, { writeReport }] = await Promise.all([
    ready(),
    fetchReportFonts(),
    shareLink(view.scenario),
    import('@/lib/export/pdf/write-report'),
  ]);
  const bytes = await writeReport(engine.report(link), fonts);
  saveFile(
    `breakeven-${view.scenarioId}.pdf`,
    new Blob([Uint8Array.from(bytes)], { type: 'application/pdf' }),
  );
}
