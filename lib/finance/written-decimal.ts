import type { DoubleDouble } from './double-double';
import { exactly } from './double-double';

/**
 * The decimal a number was written as, to 32 digits: 8643.09 rather than the nearest double, which is
 * off by 6 × 10⁻¹³. The shortest decimal that reads back as the same double is taken to be the one
 * written. Needed where flows nearly cancel and the seventeenth digit decides.
 */
export function writtenDecimal(value: number): DoubleDouble {
  if (Number.isInteger(value) || Math.abs(value) < 1e-200) return exactly(value);
  const { digits, places } = decimalOf(value);
  const { mantissa, halvings } = binaryOf(value);
  const tenPower = 10n ** BigInt(places);
  // decimal − double = (digits × 2^halvings − mantissa × 10^places) ÷ (10^places × 2^halvings)
  const difference = digits * 2n ** BigInt(halvings) - mantissa * tenPower;
  return { hi: value, lo: (Number(difference) / Number(tenPower)) * 2 ** -halvings };
}

/** value = digits ÷ 10^places, as printed. */
function decimalOf(value: number): { digits: bigint; places: number } {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const places = fraction.length - Number(exponent);
  return { digits: BigInt(whole + fraction), places };
}

/** value = mantissa ÷ 2^halvings, exactly. */
function binaryOf(value: number): { mantissa: bigint; halvings: number } {
  let whole = value;
  let halvings = 0;
  while (!Number.isInteger(whole)) {
    whole *= 2;
    halvings++;
  }
  return { mantissa: BigInt(whole), halvings };
}
