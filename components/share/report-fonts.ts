import type { ReportFonts } from '@/lib/export/pdf/write-report';

/** IBM Plex Sans as the report embeds it; fetched when a report is asked for, never before. */
export async function fetchReportFonts(): Promise<ReportFonts> {
  const [regular, semibold] = await Promise.all([
    fetchFont(
      new URL('@ibm/plex-sans/fonts/complete/woff/IBMPlexSans-Regular.woff', import.meta.url),
    ),
    fetchFont(
      new URL('@ibm/plex-sans/fonts/complete/woff/IBMPlexSans-SemiBold.woff', import.meta.url),
    ),
  ]);
  return { regular, semibold };
}

async function fetchFont(address: URL): Promise<ArrayBuffer> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The font ${address.pathname} answered ${response.status}.`);
  return response.arrayBuffer();
}
