import { beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue } from '@/lib/catalogue/catalogue';
import { committedCatalogue, evaluated } from './testing/evaluated';
import { inSentence, labelInSentence, listed, routeName, sentence } from './words';

describe('words of a sentence', () => {
  let catalogue: Catalogue;
  beforeAll(async () => {
    catalogue = await committedCatalogue();
  });

  it.each([
    ['Input tokens', 'input tokens'],
    ['GPU rent', 'GPU rent'],
    ['PUE', 'PUE'],
    ['servers', 'servers'],
    ['', ''],
  ])('“%s” stands inside one as “%s”', (text, inside) => {
    expect(inSentence(text)).toBe(inside);
  });

  it('starts with a capital', () => {
    expect(sentence('over 36 months')).toBe('Over 36 months');
  });

  it('says whose a figure is in brackets', () => {
    expect(labelInSentence('share sent as batch, Document extraction')).toBe(
      'the share sent as batch (Document extraction)',
    );
    expect(labelInSentence('electricity price')).toBe('the electricity price');
  });

  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('lists %o as “%s”', (items, text) => {
    expect(listed(items)).toBe(text);
  });

  it('names what is bought, and of whom where many sell it', () => {
    const evaluation = evaluated(catalogue);
    expect(routeName(evaluation, 'frontier-api')).toBe('Claude Sonnet 5');
    expect(routeName(evaluation, 'hosted-open')).toBe('Llama 3.3 70B on DeepInfra');
    expect(routeName(evaluation, 'rented')).toBe('rented GPUs (Lambda 8x H100 SXM)');
    expect(routeName(evaluation, 'owned')).toBe('owned servers (8 × H100 SXM, HGX)');
  });
});
