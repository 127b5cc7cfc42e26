import { describe, expect, it } from 'vitest';
import { formatQuantity } from './quantity';

const plain = (text: string) => text.replaceAll('\u202f', ' ');

describe('a figure with its unit', () => {
  it.each([
    [3, 'USD/MTok', '$3.00/MTok'],
    [0.15, 'USD/MTok', '$0.15/MTok'],
    [3.79, 'USD/GPU/h', '$3.79/GPU-h'],
    [0.12, 'USD/kW/h', '$0.12/kWh'],
    [0.12, 'USD/kWh', '$0.12/kWh'],
    [1_310_400.4, 'USD', '$1,310,400'],
    [12.34, 'USD', '$12.34'],
    [-1234, 'USD/month', '−$1,234/month'],
    [250_000, 'USD/FTE/year', '$250,000/FTE/year'],
    [20_833.33, 'USD/FTE/month', '$20,833/FTE-month'],
    [38_544.6, 'kW*h/month', '38,545 kWh/month'],
    [38_544.6, 'kWh/month', '38,545 kWh/month'],
    [2_400_000, 'req/month', '2,400,000 requests/month'],
    [1, 'req/month', '1 request/month'],
    [8, 'GPU', '8 GPUs'],
    [1, 'GPU', '1 GPU'],
    [8, 'GPU/replica', '8 GPUs/replica'],
    [3, 'replica', '3 replicas'],
    [1, 'server', '1 server'],
    [0.25, 'FTE', '0.25 FTEs'],
    [1, '1', '1'],
    [0, '1', '0'],
    [0.0333333, '1', '0.03333'],
    [1.2, '1', '1.2'],
    [999.96, '1', '1,000'],
    [1.2e-7, '1', '1.2×10⁻⁷'],
    [1_000_000, 'tok/MTok', '1,000,000 tokens/MTok'],
    [1234.5, 'tok/s/replica', '1,235 tokens/s/replica'],
    [700, 'W', '700 W'],
    [10.2, 'kW', '10.2 kW'],
    [730, 'h/month', '730 h/month'],
    [36, 'month', '36 months'],
    [0.85, 's', '850 ms'],
    [2.5, 's/req', '2.5 s/request'],
    [0.03, '1/month', '0.03 per month'],
    [80, 'GB', '80 GB'],
    [9.8, 'm/s^2', '9.8 m/s²'],
    [5, 'USD*month', '$5.00·month'],
  ])('prints %d in %s as %s', (value, unit, text) => {
    expect(plain(formatQuantity(value, unit))).toBe(text);
  });

  it('refuses what is not a number, naming the unit', () => {
    expect(() => formatQuantity(NaN, 'USD/MTok')).toThrow('formatQuantity in USD/MTok');
  });
});
