import { CopyLink } from '@/components/share/copy-link';
import { DownloadReport } from '@/components/share/download-report';
import { DownloadWorkbook } from '@/components/share/download-workbook';
import { ThemeSwitch } from '@/components/ui/theme-switch';
import { Wordmark } from '@/components/ui/wordmark';
import { UndoButtons } from './undo-buttons';

/** The name of the paper, and what can be done with the page. */
export function Masthead() {
  return (
    <header className="border-b-2 border-ink pb-3">
      <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
        <Wordmark />
        <p className="text-table text-muted max-md:hidden">
          Call an API, rent GPUs, or own them: an answer you can audit
        </p>
        <div className="screen-only flex flex-wrap items-center gap-2 md:ml-auto">
          <UndoButtons />
          <CopyLink />
          <DownloadReport />
          <DownloadWorkbook />
          <ThemeSwitch />
        </div>
      </div>
    </header>
  );
}
