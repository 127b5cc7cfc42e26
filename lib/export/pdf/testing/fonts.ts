import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ReportFonts } from '../canvas';

const folder = new URL(
  '../../../../node_modules/@ibm/plex-sans/fonts/complete/woff/',
  import.meta.url,
);

function font(name: string): Uint8Array {
  return readFileSync(fileURLToPath(new URL(name, folder)));
}

/** The report's typeface as installed, for tests. */
export const fonts: ReportFonts = {
  regular: font('IBMPlexSans-Regular.woff'),
  semibold: font('IBMPlexSans-SemiBold.woff'),
};
