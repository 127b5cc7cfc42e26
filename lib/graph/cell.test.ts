import { describe, expect, it } from 'vitest';
import { UnitSyntaxError } from '@/lib/units/system';
import { GraphError } from './cell';
import { chooseIf, type Expression } from './expression';
import { cell, given, MONTH, named } from './testing/worked';

const rent = given('rent', 'USD/GPU/h', 2.5);
const price = given('price', 'USD/GPU', 30_000);
const gpus = given('gpus', 'GPU', 8);
const hours = given('hours', 'h/month', 730);
const plain = given('plain', '1', 2);
const rate = given('rate', '1/month', 0.01);
const monthly = given('monthly', 'USD/month', [1, 2, 3]);
const rates = given('rates', '1/month', [0.1, 0.2, 0.3]);
const months = given('months', 'month', [1, 1, 1]);

function errorOf(build: () => unknown): GraphError {
  try {
    build();
  } catch (error) {
    if (error instanceof GraphError) return error;
    throw error;
  }
  throw new Error('it was built');
}

describe('a declared unit', () => {
  it('accepts a formula that gives it, in whatever order it is written', () => {
    const formula = rent.times(gpus, hours);
    expect(cell('rented.cost', 'USD/month', { label: 'Rent', formula }).unit).toEqual({
      USD: 1,
      month: -1,
    });
    expect(cell('power', 'h*kW/month', { label: 'Power', formula: powerUsed() }).id).toBe('power');
  });

  it('refuses a price per GPU-hour where a price per GPU is due, naming cell and units', () => {
    const purchase = () =>
      cell('owned.purchase', 'USD', { label: 'Purchase', formula: rent.times(gpus) });
    const error = errorOf(purchase);
    expect(error.cellId).toBe('owned.purchase');
    expect(error.message).toBe('owned.purchase: declared in USD, but its formula gives USD/h');
    expect(cell('owned.purchase', 'USD', { label: '', formula: price.times(gpus) }).id).toBe(
      'owned.purchase',
    );
  });

  it('refuses a forgotten 10⁶', () => {
    const tokens = given('tokens', 'tok', 5e6);
    const perMTok = given('perMTok', 'USD/MTok', 3);
    const error = errorOf(() =>
      cell('api.spend', 'USD', { label: 'Spend', formula: tokens.times(perMTok) }),
    );
    expect(error.message).toBe('api.spend: declared in USD, but its formula gives tok*USD/MTok');
  });

  it('refuses a misspelt unit', () => {
    expect(() => given('x', 'USD/GPUs', 1)).toThrow(UnitSyntaxError);
    expect(() => cell('x', 'usd', { label: '', formula: price })).toThrow(UnitSyntaxError);
  });
});

describe('units that do not fit inside a formula', () => {
  it.each<[string, () => Expression, string]>([
    ['plus', () => rent.plus(price), 'cannot add USD/GPU/h and USD/GPU'],
    ['plus, third term', () => rent.plus(rent, price), 'cannot add USD/GPU/h and USD/GPU'],
    ['minus', () => price.minus(gpus), 'cannot subtract USD/GPU and GPU'],
    ['min', () => price.min(gpus), 'cannot compare USD/GPU and GPU'],
    ['max', () => price.max(plain), 'cannot compare USD/GPU and 1'],
    ['roundUp', () => gpus.roundUp(plain), 'cannot round up in steps of GPU and 1'],
    ['power', () => gpus.power(plain), 'a power needs plain numbers, not GPU and 1'],
    ['power, exponent', () => plain.power(gpus), 'a power needs plain numbers, not 1 and GPU'],
    [
      'chooseIf, compared',
      () => chooseIf({ value: gpus, atLeast: hours, then: rent, otherwise: rent }),
      'cannot compare GPU and h/month',
    ],
    [
      'chooseIf, branches',
      () => chooseIf({ value: gpus, atLeast: gpus, then: rent, otherwise: price }),
      'cannot choose between USD/GPU/h and USD/GPU',
    ],
    ['compound', () => price.compound(plain, MONTH), 'a rate of 1 does not fit a period in month'],
    [
      'discountedSum',
      () => monthly.discountedSum(rate, gpus),
      'a rate of 1/month does not fit a period in GPU',
    ],
    ['atMonth', () => monthly.atMonth(plain, MONTH), 'month number in 1, period in month'],
  ])('%s: says which two', (_, formula, reason) => {
    const error = errorOf(() => named(formula()));
    expect(error.cellId).toBe('result');
    expect(error.message).toBe(`result: ${reason}`);
  });

  it('keeps the first fault, however deep it lies', () => {
    const wrong = rent.plus(price);
    const error = errorOf(() => named(gpus.times(hours.over(wrong)).plus(plain)));
    expect(error.message).toBe('result: cannot add USD/GPU/h and USD/GPU');
  });
});

describe('shapes that do not fit', () => {
  it.each<[string, () => Expression, string]>([
    [
      'compound of a series',
      () => monthly.compound(rate, MONTH),
      'compound starts from one number, not from one per month',
    ],
    [
      'inLastMonth of a series',
      () => monthly.inLastMonth(MONTH),
      'inLastMonth starts from one number, not from one per month',
    ],
    [
      'a rate that changes',
      () => monthly.discountedSum(rates, MONTH),
      'discountedSum takes a fixed rate or period, not one per month',
    ],
    [
      'a period that changes',
      () => monthly.sum(months),
      'sum takes a fixed rate or period, not one per month',
    ],
  ])('refuses %s', (_, formula, reason) => {
    expect(errorOf(() => named(formula())).message).toBe(`result: ${reason}`);
  });

  it('knows one number from one per month', () => {
    expect(named(price.times(gpus)).shape).toBe('scalar');
    expect(named(monthly.times(gpus)).shape).toBe('series');
    expect(named(gpus.times(monthly)).shape).toBe('series');
    expect(named(monthly.sum(MONTH)).shape).toBe('scalar');
    expect(named(price.compound(rate, MONTH)).shape).toBe('series');
    expect(named(gpus.highestSoFar()).shape).toBe('series');
  });
});

function powerUsed(): Expression {
  return given('drawn', 'kW', 3).times(hours);
}
