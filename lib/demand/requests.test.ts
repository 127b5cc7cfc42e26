import { describe, expect, it } from 'vitest';
import { requestsForTokens } from './requests';

describe('requests from a month of tokens', () => {
  it('follows the heavier side where the lengths do not agree', () => {
    // 800,000 ÷ 900 = 888.9 requests of input, 200,000 ÷ 100 = 2,000 of output.
    const month = { inputTokens: 800_000, outputTokens: 200_000 };
    expect(requestsForTokens(month, { inputTokens: 900, outputTokens: 100 })).toBe(2000);
    expect(requestsForTokens(month, { inputTokens: 100, outputTokens: 900 })).toBe(8000);
  });

  it('is either side where they agree', () => {
    const month = { inputTokens: 800_000, outputTokens: 200_000 };
    expect(requestsForTokens(month, { inputTokens: 4000, outputTokens: 1000 })).toBe(200);
  });
});
