import { DownloadButton } from './download-button';
import { saveReport } from './save-report';

/** Saves the board report as a PDF. */
export function DownloadReport() {
  return <DownloadButton name="PDF" noun="report" save={saveReport} />;
}
