import { beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue } from '@/lib/catalogue/catalogue';
import { offerName } from './choices-named';
import type { NamedOffer } from './choices-named';
import { committedCatalogue } from './testing/evaluated';

describe('the name of an offer', () => {
  let catalogue: Catalogue;
  beforeAll(async () => {
    catalogue = await committedCatalogue();
  });
  const name = (kind: NamedOffer['kind'], offer: string) => offerName(catalogue, { kind, offer });

  it('is found by the provider’s own spelling, and says where it is no longer sold', () => {
    // Names and "deprecated" as data/api-prices has them, read by hand.
    expect(name('hosted-open', 'aws/meta.llama3-3-70b-instruct-v1:0')).toMatch(
      /^Llama 3\.3 70B Instruct on \S.*Bedrock$/,
    );
    expect(name('hosted-open', 'groq/llama-3.3-70b-versatile')).toBe(
      'Llama 3.3 70B on Groq, no longer sold',
    );
    expect(name('small-api', 'google/gemini-3.1-flash-lite')).toMatch(
      /^Gemini 3\.1 Flash Lite on /,
    );
  });

  it('is that of a cloud’s instance or of a server', () => {
    expect(name('rented', 'lambda-8x-h100-sxm')).toMatch(/ at Lambda$/);
    expect(name('owned', 'hgx-h200-8')).toBe('8 × H200 SXM (HGX)');
  });

  it('is none where the catalogue does not have it', () => {
    expect(name('frontier-api', 'nobody/nothing')).toBeNull();
    expect(name('small-api', '')).toBeNull();
    expect(name('rented', 'constructor')).toBeNull();
    expect(name('owned', 'nothing')).toBeNull();
  });
});
