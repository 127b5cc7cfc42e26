// A release is called by its day, `2026-11-21`; a further release of the same day carries its
// number after a dot, `2026-11-21.2`, counted from 2.
const RELEASE_ID = /^(\d{4}-\d{2}-\d{2})(?:\.([2-9]|[1-9]\d+))?$/;

const DAY_LENGTH = 'YYYY-MM-DD'.length;

/** Whether a text is the id of a release: a real day, and a number from 2 on where it has one. */
export function isReleaseId(text: string): boolean {
  const [, day] = RELEASE_ID.exec(text) ?? [];
  if (day === undefined) return false;
  const time = Date.parse(day);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day); // 30 February reads as 2 March
}

/** The day (YYYY-MM-DD) a release was made: prices are read and reviews are due as of it. */
export function releaseDay(release: string): string {
  return release.slice(0, DAY_LENGTH);
}

/** Orders releases, oldest first; the tenth of a day comes after its second. */
export function compareReleases(a: string, b: string): number {
  const [dayA, dayB] = [releaseDay(a), releaseDay(b)];
  if (dayA !== dayB) return dayA < dayB ? -1 : 1;
  return numberWithinDay(a) - numberWithinDay(b);
}

function numberWithinDay(release: string): number {
  const text = release.slice(DAY_LENGTH + 1);
  return text === '' ? 1 : Number(text);
}
