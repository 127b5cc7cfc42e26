import { describe, expect, it } from 'vitest';
import { findOffer, offersOfOpenModel } from './find-offer';
import { loadApiPrices } from './load';
import { isPriceProblem } from './problem';
import { exampleApiPrices } from './testing-prices';
import { committedPriceFiles } from './testing-committed';

const prices = loadApiPrices(committedPriceFiles(), '2026-11-21');

function modelAt(provider: string, model: string): string {
  const found = findOffer(prices, { provider, model });
  return isPriceProblem(found) ? found.code : `${found.offer.provider} ${found.offer.model}`;
}

describe('findOffer', () => {
  it.each([
    ['openai', 'gpt-4o', 'openai gpt-4o'],
    ['openai', ' GPT-4o-2024-08-06 ', 'openai gpt-4o'],
    ['openai', 'gpt-4o-20240513', 'openai gpt-4o-2024-05-13'],
    ['anthropic', 'claude-opus-5.5', 'anthropic claude-opus-5-5'],
    ['anthropic', 'claude-3-5-sonnet-20241022', 'anthropic claude-3-5-sonnet'],
    ['fireworks', 'accounts/fireworks/models/deepseek-v3p2', 'fireworks deepseek-v3p2'],
    ['fireworks', 'deepseek-v3p2', 'fireworks deepseek-v3p2'],
    ['bedrock', 'llama-3.1-70b', 'aws meta.llama3-1-70b-instruct-v1:0'],
    ['groq', 'gpt-oss-120b', 'groq openai/gpt-oss-120b'],
    ['azure', 'gpt-6-sol', 'openai gpt-6-sol'],
    ['vertex', 'gemini-2.5-pro', 'google gemini-2.5-pro'],
    ['azure', 'llama-3.1-405b', 'azure Meta-Llama-3.1-405B-Instruct'],
    ['openai', 'gpt-99', 'unknown-model'],
    ['nobody', 'gpt-4o', 'unknown-provider'],
  ])('finds at %s under "%s" the offer %s', (provider, model, expected) => {
    expect(modelAt(provider, model)).toBe(expected);
  });

  it('says when a reseller is priced by the list of the maker', () => {
    const found = findOffer(exampleApiPrices(), { provider: 'reseller', model: 'plain' });
    expect(isPriceProblem(found) ? [] : found.notices).toEqual([
      'The catalogue has no price of Reseller for plain; the list price of Example is used.',
    ]);
  });

  it('names field, value and rule where it knows no such provider', () => {
    expect(findOffer(exampleApiPrices(), { provider: 'nobody', model: 'plain' })).toEqual({
      kind: 'error',
      code: 'unknown-provider',
      path: 'provider',
      message:
        'provider is "nobody", which the catalogue does not know; it must be one of example, reseller.',
    });
  });

  it('reaches every offer by its own API id and by its id in the catalogue', () => {
    for (const provider of prices.providers) {
      for (const offer of provider.offers) {
        expect(modelAt(provider.id, offer.model)).toBe(`${provider.id} ${offer.model}`);
        // Two offers of a provider never share an id; a pattern may still claim the slug first.
        expect(modelAt(provider.id, offer.id)).not.toBe('unknown-model');
      }
    }
  });
});

describe('offersOfOpenModel', () => {
  it('lists the hosts of Llama 3.1 405B', () => {
    const hosts = offersOfOpenModel(prices, 'llama-3.1-405b').map(({ provider }) => provider);
    expect(hosts).toEqual([
      'aws',
      'azure',
      'databricks',
      'deepinfra',
      'fireworks',
      'together',
      'vertex',
    ]);
  });
});
