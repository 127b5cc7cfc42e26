import type { PlannerState } from '@/lib/store/planner-store';
import { saveFile } from './save-file';
import { shareLink } from './share-link';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Writes the workbook of the answer on screen and hands it to the browser as a file. */
export async function saveWorkbook({ view }: Pick<PlannerState, 'view'>): Promise<void> {
  const [link, { writeScenarioWorkbook }, { latestRelease, loadRelease }] = await Promise.all([
    shareLink(view.scenario),
    import('@/lib/export/xlsx/write-workbook'),
    import('@/data/releases/index'),
  ]);
  const catalogue = await loadRelease(latestRelease);
  if (catalogue === undefined) throw new Error(`The release ${latestRelease} is not in the build.`);
  const bytes = await writeScenarioWorkbook({ scenario: view.scenario, catalogue, link });
  saveFile(`breakeven-${view.scenarioId}.xlsx`, new Blob([bytes], { type: XLSX }));
}
