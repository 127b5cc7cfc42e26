import type { Style } from '../book';

// Finance people read colours: blue on yellow is theirs to change, black is worked out.

export const INPUT_COLOUR = '1F3FBF';
export const INPUT_FILL = 'FFF8DC';
export const MODELLED_FILL = 'EFEAF7';
const GREY = '5F6368';
const WARNING = 'B3261E';

export const look = {
  title: { bold: true, size: 14 },
  subtitle: { colour: GREY },
  head: { bold: true, rule: 'below' },
  headBeside: { bold: true, rule: 'below', indent: true },
  headRight: { bold: true, rule: 'below', align: 'right' },
  section: { bold: true, rule: 'below' },
  label: {},
  wrapped: { wrap: true },
  quiet: { colour: GREY, indent: true },
  unit: { colour: GREY },
  refused: { colour: WARNING, italic: true },
  key: { bold: true, wrap: true },
  month: { bold: true, rule: 'below', align: 'right', numberFormat: '0;-0;"Month"' },
} as const satisfies Readonly<Record<string, Style>>;

export type Part = 'input' | 'assumption' | 'fixed' | 'modelled' | 'worked-out' | 'past';

/** A figure that may be a number or a sentence: each stands to its own side, the sentence in red. */
export function answerLook(numberFormat: string): Style {
  const [positive = '', negative = '', zero = positive] = numberFormat.split(';');
  return { numberFormat: [positive, negative, zero, '[Red]@'].join(';') };
}

/** The look of a number by what it is. */
export function numberLook(part: Part, numberFormat: string): Style {
  const style: Style = { numberFormat, align: 'right' };
  switch (part) {
    case 'input':
    case 'assumption':
      return { ...style, colour: INPUT_COLOUR, fill: INPUT_FILL, unlocked: true };
    case 'modelled':
      return { ...style, fill: MODELLED_FILL };
    case 'fixed':
    case 'past':
      return { ...style, colour: GREY };
    case 'worked-out':
      return style;
  }
}
