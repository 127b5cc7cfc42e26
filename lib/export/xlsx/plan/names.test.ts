import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameGiver } from './names';

describe('defined names', () => {
  it.each([
    ['owned.usdPerServer', 'owned.usdPerServer'],
    ['route.frontier-api.total', 'route.frontier_api.total'],
    ['month', 'model.month'],
    ['demand.客服 1.asked', 'demand.___1.asked'],
    ['1.total', '_1.total'],
    ['part.a1', 'part.a1_'],
    ['part.r1c1', 'part.r1c1_'],
    ['part.R', 'part.R_'],
    ['part.c', 'part.c_'],
    ['part.', 'part._'],
  ])('of %j is %j', (id, name) => {
    expect(nameGiver()(id)).toBe(name);
  });

  it('never come twice, whatever their case', () => {
    const give = nameGiver();
    expect(['a.b-c', 'a.b_c', 'a.B_C'].map(give)).toEqual(['a.b_c', 'a.b_c_2', 'a.B_C_3']);
  });

  it('keep the rules of Excel for any id', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 300 })), (ids) => {
        const names = ids.map(nameGiver());
        for (const name of names) expect(name).toMatch(/^[A-Za-z_][A-Za-z0-9_.]{0,254}$/);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(ids.length);
      }),
      { seed: 20261121 },
    );
  });
});
