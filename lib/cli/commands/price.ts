import { isPriceProblem } from '@/lib/catalogue/prices/problem';
import { priceUsage } from '@/lib/model/price-usage';
import type { Command } from '../command';

/** What one API request costs, line by line, with the price's source and date. */
export const price: Command = {
  name: 'price',
  summary:
    'What an API request costs: {provider, model, at?, tier?, usage} gives {usd, lines, source}.',
  answer: (request, { catalogue }) => {
    const answer = priceUsage(request, catalogue.apiPrices);
    if (!isPriceProblem(answer)) return { value: answer };
    const { kind, code, message, path } = answer;
    return kind === 'error'
      ? { error: { code, message, path } }
      : { value: { refusal: { code, message } } };
  },
};
