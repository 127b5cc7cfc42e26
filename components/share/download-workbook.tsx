import { DownloadButton } from './download-button';
import { saveWorkbook } from './save-workbook';

/** Saves the ledger as a workbook with live formulas. */
export function DownloadWorkbook() {
  return <DownloadButton name="workbook" noun="workbook" save={saveWorkbook} />;
}
