import type { CostedOption, Evaluation, OptionResult } from '@/lib/decide/evaluation';
import { mayBeTheAnswer } from '@/lib/decide/verdict';
import type { OptionId } from '@/lib/scenario/options';

/** A route as it is named in a sentence: "Claude Sonnet 5", "rented GPUs (Lambda 8x H100 SXM)". */
export function routeName(evaluation: Evaluation, id: OptionId): string {
  const { description } = optionOf(evaluation, id);
  switch (id) {
    case 'frontier-api':
    case 'small-api':
      return evaluation.found.api.get(id)?.offer.name ?? description;
    case 'hosted-open':
      return description;
    case 'rented':
      return `rented GPUs (${withoutBrackets(description)})`;
    case 'owned':
      return `owned servers (${withoutBrackets(description)})`;
    case 'edge':
      return `edge devices (${withoutBrackets(description)})`;
    case 'seats':
      return `seats of ${description}`;
  }
}

const kinds: Readonly<Record<OptionId, string>> = {
  'frontier-api': 'the frontier API',
  'small-api': 'the small API',
  'hosted-open': 'hosted open weights',
  rented: 'rented GPUs',
  owned: 'owned servers',
  edge: 'edge devices',
  seats: 'seat licences',
};

/** The kind of route inside a sentence, whichever offer stands for it. */
export function routeKind(id: OptionId): string {
  return kinds[id];
}

/** "8 × H100 SXM (HGX)" as it stands inside brackets: "8 × H100 SXM, HGX". */
function withoutBrackets(text: string): string {
  return text.replaceAll(/\s*\(([^()]*)\)/g, ', $1');
}

export function optionOf(evaluation: Evaluation, id: OptionId): OptionResult {
  const option = evaluation.options.find((each) => each.id === id);
  if (option === undefined) throw new RangeError(`no option ${id}`);
  return option;
}

export function costedOptions(evaluation: Evaluation): CostedOption[] {
  return evaluation.options.filter((option) => option.kind === 'costed');
}

/** A route with its figures, or undefined where it was refused. */
export function costedOption(evaluation: Evaluation, id: OptionId): CostedOption | undefined {
  return costedOptions(evaluation).find((option) => option.id === id);
}

/** The cheapest route in present value besides one. */
export function runnerUp(evaluation: Evaluation, best: OptionId): CostedOption | undefined {
  return costedOptions(evaluation)
    .filter(({ id }) => id !== best && mayBeTheAnswer(id, evaluation.baseline))
    .sort((a, b) => a.presentValueUsd - b.presentValueUsd)[0];
}

/** First letter large, for the start of a sentence. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** First letter small, for a label inside a sentence; "GPU rent" and "PUE" stay as they are. */
export function inSentence(text: string): string {
  return /^\p{Lu}(?!\p{Lu})/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** A cell's label inside a sentence: "the share sent as batch (Document extraction)". */
export function labelInSentence(label: string): string {
  const [what = label, ...whose] = label.split(', ');
  return whose.length === 0 ? `the ${what}` : `the ${what} (${whose.join(', ')})`;
}

/** "a", "a and b", "a, b and c". */
export function listed(items: readonly string[]): string {
  const last = items.at(-1);
  if (last === undefined) return '';
  return items.length === 1 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}
