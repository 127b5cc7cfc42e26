/** Frames to wait for a part of the form that has to be fetched and drawn first. */
const MOST_FRAMES = 300;

/** Opens what the field is folded into, one part after the other as they are drawn, and goes to it. */
export function revealField(field: string): void {
  const pressed = new Set<Element>();
  const look = (frames: number) => {
    const found = document.getElementsByName(field)[0];
    if (found !== undefined) {
      goTo(found);
      return;
    }
    const opener = openersOf(field).find((each) => !pressed.has(each));
    if (opener !== undefined) {
      pressed.add(opener);
      opener.click();
    }
    if (frames > 0)
      requestAnimationFrame(() => {
        look(frames - 1);
      });
  };
  look(MOST_FRAMES);
}

function goTo(field: HTMLElement): void {
  for (let part = field.parentElement; part !== null; part = part.parentElement)
    if (part instanceof HTMLDetailsElement) part.open = true;
  field.scrollIntoView({ block: 'center' });
  field.focus();
}

/** What is closed around the field so far, the outer before the inner. */
function openersOf(field: string): HTMLElement[] {
  const all = (selector: string, within: ParentNode = document) => [
    ...within.querySelectorAll<HTMLElement>(selector),
  ];
  const [list, index] = field.split('.');
  if (list !== 'workloads')
    return [
      ...all('[aria-label="Scenario"] > details:not([open]) > summary'),
      ...all('[aria-label="Scenario"] details details:not([open]) > summary').filter((summary) =>
        summary.textContent.startsWith('Financing'),
      ),
    ];
  const details = all('#workloads [aria-label^="Details of "]')[Number(index)];
  const row = document.getElementById(details?.getAttribute('aria-controls') ?? '');
  return [
    ...all('[aria-controls="workloads"][aria-expanded="false"]'),
    ...(details?.getAttribute('aria-expanded') === 'false' ? [details] : []),
    ...(row === null ? [] : all('details:not([open]) > summary', row)),
  ];
}
