import { describe, expect, it } from 'vitest';
import { UnitSyntaxError, unitSystem } from './system';
import { unitText } from './unit';

const units = unitSystem(['USD', 'GPU', 'tok', 'kW', 'h', 'month'], {
  kWh: 'kW*h',
  kWhPerMonth: 'kWh/month',
});

describe('reading a unit', () => {
  it.each([
    ['1', {}],
    ['USD', { USD: 1 }],
    ['USD/GPU/h', { USD: 1, GPU: -1, h: -1 }],
    ['kW*h', { kW: 1, h: 1 }],
    ['1/month', { month: -1 }],
    ['1*USD/1', { USD: 1 }],
    ['tok^2', { tok: 2 }],
    ['USD/tok^2', { USD: 1, tok: -2 }],
    ['tok*tok/tok', { tok: 1 }],
  ])('reads %s', (text, unit) => {
    expect(units.parse(text)).toEqual(unit);
  });

  it('reads a compound as the product it names, above and below the line', () => {
    expect(units.parse('kWh/month')).toEqual({ kW: 1, h: 1, month: -1 });
    expect(units.parse('USD/kWh')).toEqual({ USD: 1, kW: -1, h: -1 });
    expect(units.parse('kWh^2')).toEqual({ kW: 2, h: 2 });
  });

  it('reads a compound made of a compound', () => {
    expect(units.parse('kWhPerMonth')).toEqual(units.parse('kW*h/month'));
  });

  it('reads back what unitText writes', () => {
    for (const text of ['1', 'USD/GPU/h', 'kW*h/month', 'tok^2', '1/month'])
      expect(unitText(units.parse(text))).toBe(text);
  });

  it('declares its base units', () => {
    expect(units.bases).toEqual(['USD', 'GPU', 'tok', 'kW', 'h', 'month']);
  });
});

describe('a unit nobody declared', () => {
  it.each([
    'USD/GPUs', // misspelt
    'usd', // the case counts
    'USD / h', // no blanks
    '',
    'USD/',
    '/h',
    'USD//h',
    'USD**h',
    '2*USD', // a unit has no factors
    'tok^', // no exponent
    'tok^-1', // below the line instead
    'tok^0', // written "1"
    '1^2',
    'USD per h',
    'constructor', // not a property of anything
  ])('refuses "%s"', (text) => {
    expect(() => units.parse(text)).toThrow(UnitSyntaxError);
  });

  it('names the text, the factor it cannot read and what it knows', () => {
    expect(() => units.parse('USD/GPUs')).toThrow(
      '"USD/GPUs" is not a known unit: cannot read "GPUs". Known: USD, GPU, tok, kW, h, month, kWh, kWhPerMonth.',
    );
  });

  it('refuses a compound of unknown units when the system is declared', () => {
    expect(() => unitSystem(['h'], { kWh: 'kW*h' })).toThrow(UnitSyntaxError);
  });
});
