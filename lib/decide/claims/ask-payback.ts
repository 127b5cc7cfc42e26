import { formatMonths } from '@/lib/format/time';
import { paybackAgainst } from '@/lib/model/claims-cells';
import { cheapest, numberOf } from './context';
import { cannotSay, claimed, type ClaimQuestion, type Posed } from './posed';

/** True up to the high end: cash payback of owned servers against the API of the lowest present value. */
export function paybackMonths({ context, entry }: ClaimQuestion): Posed {
  const owned = context.route('owned');
  if (owned === null || context.apis.length === 0)
    return cannotSay(context.whyNot(['owned', 'frontier-api', 'small-api', 'hosted-open']));
  const paybacks = new Map(context.apis.map((api) => [api.id, paybackAgainst(owned, api)]));
  const high = claimed(entry, 'high');
  const best = (values: Parameters<typeof cheapest>[1]) => cheapest(context.apis, values);
  return {
    kind: 'asked',
    cells: [...paybacks.values(), ...context.apis.map(({ presentValue }) => presentValue)],
    levers: ['volume', 'utilisation', 'api-prices', 'server-price', 'staff', 'escalation'],
    holds: (values) => {
      const api = best(values);
      const months = api && paybacks.get(api.id);
      if (months === null || months === undefined) return null;
      const found = numberOf(values, months); // no value is "never"
      return found !== null && found <= high;
    },
    figures: [...paybacks.values()].map((cell) => ({ cell })),
    sentence: ({ read, values }) => {
      const api = best(values);
      const within = `within ${formatMonths(context.ledger.periods)}`;
      const [first = '', ...others] = context.apis
        .map(({ id, label }) => {
          const cell = paybacks.get(id);
          const months = cell === undefined ? null : read(cell);
          return { id, text: `${inWords(months, within)} against ${label}` };
        })
        .sort((a, b) => Number(b.id === api?.id) - Number(a.id === api?.id))
        .map(({ text }) => text);
      const rest = others.length === 0 ? '' : ` They ${others.join(' and ')}.`;
      return `Owned servers ${first}, the cheapest API.${rest} The claim is ${formatMonths(high)} at most.`;
    },
  };
}

function inWords(months: number | null, within: string): string {
  if (months === null) return `never pay back ${within}`;
  return `pay back ${months === 0 ? 'from the start' : `in ${formatMonths(months)}`}`;
}
