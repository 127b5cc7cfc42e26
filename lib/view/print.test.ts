import { describe, expect, it } from 'vitest';
import { isShare, printCell, printShare } from './print';

describe('a figure of the ledger in print', () => {
  it.each([
    ['demand.chat.batchShare', '1', 0.5, '50\u202f%'],
    ['escalation.owned.share', '1', 0.125, '12.5\u202f%'],
    ['api.frontier-api.discount', '1', 1, '100\u202f%'],
    ['rented.utilisation', '1', 0.137_432, '13.74\u202f%'],
    ['owned.headroom', '1', 0.997, '99.7\u202f%'],
    ['demand.chat.growth', '1/month', 0.03, '3\u202f% a month'],
    ['demand.chat.growth', '1/month', -0.1, '−10\u202f% a month'],
    ['discountRateMonthly', '1/month', 0.007_974, '0.7974\u202f% a month'],
    ['discountRate', '1/year', 0.1, '10\u202f% a year'],
    ['owned.pue', '1', 1.54, '1.54'],
    ['rented.usdPerGpuHour', 'USD/GPU/h', 3.99, '$3.99/GPU-h'],
    ['route.owned.total', 'USD', 1_734_416, '$1,734,416'],
    ['demand.chat.inputTokens', 'tok/req', 4000, '4,000 tokens/request'],
    ['horizon', 'month', 36, '36 months'],
  ] as const)('%s in %s, %d, reads %s', (...[id, unit, value, text]) => {
    expect(printCell({ id, unit }, value)).toBe(text);
  });

  it('does not take a ratio for a share because a workload is called one', () => {
    const peak = { id: 'demand.share-of-voice.busiestHour', unit: '1' };
    expect(isShare(peak)).toBe(false);
    expect(printCell(peak, 2.288)).toBe('2.288');
  });

  it('shows every digit of a percentage that was typed', () => {
    expect(printShare(0.295)).toBe('29.5\u202f%');
    expect(printShare(0.07)).toBe('7\u202f%');
  });
});
