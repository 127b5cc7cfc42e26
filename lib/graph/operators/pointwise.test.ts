import { describe, expect, it } from 'vitest';
import { expectWithin } from '@/lib/testing/relative';
import { chooseIf, sumOf } from '../expression';
import { given, named, refusalOf, scalarOf, seriesOf } from '../testing/worked';

const three = given('three', 'USD', 3);
const eight = given('eight', 'USD', 8);
const rising = given('rising', 'USD', [1, 3, 5]);
const falling = given('falling', 'USD', [6, 3, 0]);
const gpus = given('gpus', 'GPU', 4);
const plain = given('plain', '1', 2);

describe('sums and differences', () => {
  it('adds any number of terms', () => {
    expect(scalarOf(three.plus(eight))).toBe(11); // 3 + 8
    expect(scalarOf(three.plus(eight, three))).toBe(14); // 3 + 8 + 3
    expect(scalarOf(sumOf([three, eight, eight]))).toBe(19); // 3 + 8 + 8
    expect(sumOf([three])).toBe(three);
  });

  it('adds month by month, a single number counting in every month', () => {
    expect(seriesOf(rising.plus(falling), 3)).toEqual([7, 6, 5]); // 1+6, 3+3, 5+0
    expect(seriesOf(three.plus(rising), 3)).toEqual([4, 6, 8]); // 3+1, 3+3, 3+5
  });

  it('subtracts the second from the first', () => {
    expect(scalarOf(three.minus(eight))).toBe(-5);
    expect(seriesOf(rising.minus(falling), 3)).toEqual([-5, 0, 5]);
    expect(seriesOf(rising.minus(three), 3)).toEqual([-2, 0, 2]);
  });
});

describe('products, quotients and powers', () => {
  it('multiplies any number of factors, and their units', () => {
    expect(scalarOf(three.times(gpus))).toBe(12); // 3 x 4
    expect(scalarOf(three.times(gpus, plain))).toBe(24); // 3 x 4 x 2
    expect(named(three.times(gpus, plain)).unit).toEqual({ USD: 1, GPU: 1 });
    expect(seriesOf(rising.times(gpus), 3)).toEqual([4, 12, 20]);
  });

  it('divides the first by the second', () => {
    expect(scalarOf(eight.over(gpus))).toBe(2); // 8 / 4
    expect(named(eight.over(gpus)).unit).toEqual({ USD: 1, GPU: -1 });
    expect(seriesOf(eight.over(falling.plus(three)), 2)).toEqual([8 / 9, 8 / 6]);
  });

  it('refuses a division by zero, naming the month', () => {
    expect(refusalOf(eight.over(falling))).toContain('in month 3'); // 8 / 0
    expect(refusalOf(falling.over(falling))).toContain('in month 3'); // 0 / 0
  });

  it('raises to a power', () => {
    const tenth = given('tenth', '1', 0.1);
    expectWithin(scalarOf(plain.power(tenth)), 1.0717734625362931, 1e-15); // tenth root of 2
    expect(scalarOf(plain.power(given('ten', '1', 10)))).toBe(1024);
    expect(seriesOf(plain.power(given('years', '1', [0, 1, 2])), 3)).toEqual([1, 2, 4]);
  });

  it('refuses a power that is not a real number', () => {
    const half = given('half', '1', 0.5);
    expect(refusalOf(given('minusOne', '1', -1).power(half))).toContain('NaN');
  });
});

describe('the smaller and the larger', () => {
  it('compares month by month', () => {
    expect(scalarOf(three.min(eight))).toBe(3);
    expect(scalarOf(three.max(eight))).toBe(8);
    expect(seriesOf(rising.min(falling), 3)).toEqual([1, 3, 0]);
    expect(seriesOf(rising.max(falling), 3)).toEqual([6, 3, 5]);
    expect(seriesOf(three.max(rising), 3)).toEqual([3, 3, 5]);
  });
});

describe('rounding up to whole steps', () => {
  const rounded = (amount: number, step: number) =>
    scalarOf(given('amount', 'GPU', amount).roundUp(given('step', 'GPU', step)));

  it.each([
    [8.1, 8, 16], // 1.0125 servers of 8 GPUs: 2 servers
    [0.001, 8, 8], // any need at all takes one
    [7.999, 8, 8],
    [2.5, 0.5, 2.5], // 5 steps of 0.5, exactly
    [2.6, 0.5, 3], // 5.2 steps: 6
  ])('rounds %d up to a multiple of %d: %d', (amount, step, expected) => {
    expect(rounded(amount, step)).toBe(expected);
  });

  it.each([8, 16, 24, 800])('leaves %d, a whole multiple of 8, alone', (amount) => {
    expect(rounded(amount, 8)).toBe(amount);
  });

  it('buys nothing where nothing is needed', () => {
    expect(rounded(0, 8)).toBe(0);
  });

  it('does not buy a fourth step for the last bit of a double', () => {
    // 3 x 0.1 = 0.30000000000000004, and / 0.1 = 3.0000000000000004 steps
    expect(3 * 0.1).toBeGreaterThan(0.3);
    expect(rounded(3 * 0.1, 0.1)).toBe(3 * 0.1);
  });

  it('forgives 1e-12 of the number of steps and no more', () => {
    expect(rounded(1_000 * (1 + 0.9e-12), 1)).toBe(1_000);
    expect(rounded(1_000 * (1 + 1.1e-12), 1)).toBe(1_001);
    expect(rounded(3 + 4e-12, 1)).toBe(4);
  });

  it('rounds each month by itself', () => {
    const need = given('need', 'GPU', [0, 1, 8, 9]);
    expect(seriesOf(need.roundUp(given('server', 'GPU', 8)), 4)).toEqual([0, 8, 8, 16]);
  });

  it('refuses a step of zero', () => {
    expect(refusalOf(gpus.roundUp(given('step', 'GPU', 0)))).toContain('NaN');
  });
});

describe('a choice', () => {
  const choice = (value: number) =>
    chooseIf({
      value: given('value', 'tok', value),
      atLeast: given('threshold', 'tok', 100),
      then: three,
      otherwise: eight,
    });

  it('takes the first branch at the threshold and above, the other below', () => {
    expect(scalarOf(choice(101))).toBe(3);
    expect(scalarOf(choice(100))).toBe(3); // a tie is "at least"
    expect(scalarOf(choice(99.999))).toBe(8);
  });

  it('chooses month by month', () => {
    const chosen = chooseIf({ value: rising, atLeast: three, then: falling, otherwise: eight });
    expect(seriesOf(chosen, 3)).toEqual([8, 3, 0]); // 1 < 3; 3 ≥ 3; 5 ≥ 3
  });

  it('has the unit of its branches, whatever it compares', () => {
    expect(named(choice(1)).unit).toEqual({ USD: 1 });
  });
});
