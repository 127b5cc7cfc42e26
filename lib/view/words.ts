import type {
  BreakEven,
  CostedOption,
  Evaluation,
  OptionResult,
  Payback,
} from '@/lib/decide/evaluation';
import { formatMonths } from '@/lib/format/time';
import { formatTokens } from '@/lib/format/count';
import type { OptionId } from '@/lib/scenario/options';

/** "paid back after 1.4 months", as a table cell. */
export function paybackText(payback: Payback): string {
  switch (payback.kind) {
    case 'baseline':
      return 'today’s route';
    case 'from-the-start':
      return 'from the start';
    case 'at':
      return formatMonths(payback.months);
    case 'never':
      return 'never';
  }
}

/** The volume from which a route is cheaper than today's, as a table cell. */
export function breakEvenText(breakEven: BreakEven): string {
  switch (breakEven.kind) {
    case 'baseline':
      return 'today’s route';
    case 'always':
      return 'at any volume';
    case 'never':
      return 'never';
    case 'not-within-range':
      return `not up to ${formatTokens(breakEven.searchedToTokensPerMonth)} a month`;
    case 'at':
      return `${formatTokens(breakEven.tokensPerMonth)} a month`;
  }
}

/** A route as it is named in a sentence: "Claude Sonnet 5", "rented GPUs (Lambda 8x H100 SXM)". */
export function routeName(evaluation: Evaluation, id: OptionId): string {
  const option = optionOf(evaluation, id);
  switch (id) {
    case 'frontier-api':
    case 'small-api':
      return option.description;
    case 'hosted-open':
      return `hosted ${option.description}`;
    case 'rented':
      return `rented GPUs (${option.description})`;
    case 'owned':
      return `owned servers (${option.description})`;
  }
}

export function optionOf(evaluation: Evaluation, id: OptionId): OptionResult {
  const option = evaluation.options.find((each) => each.id === id);
  if (option === undefined) throw new RangeError(`no option ${id}`);
  return option;
}

export function costedOptions(evaluation: Evaluation): CostedOption[] {
  return evaluation.options.filter((option) => option.kind === 'costed');
}

/** First letter large, for the start of a sentence. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A cell's label inside a sentence: "the share sent as batch (Document extraction)". */
export function labelInSentence(label: string): string {
  const [what = label, ...whose] = label.split(', ');
  return whose.length === 0 ? `the ${what}` : `the ${what} (${whose.join(', ')})`;
}
