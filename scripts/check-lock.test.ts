import { describe, expect, it } from 'vitest';
import { lockFaults } from './check-lock.mjs';

const manifest = { dependencies: { next: '16.4.5' } };
const lock = (packages: Record<string, unknown>) => ({
  packages: { '': { dependencies: { next: '16.4.5' } }, ...packages },
});

describe('the lock check', () => {
  it('misses no optional dependency without an entry', () => {
    const next = { optionalDependencies: { '@next/swc-darwin-arm64': '16.4.5' } };
    expect(lockFaults(lock({ 'node_modules/next': next }), manifest)).toEqual([
      'node_modules/next: its optional dependency @next/swc-darwin-arm64 has no entry in package-lock.json',
    ]);
  });

  it('finds entries where Node would: nested first, then upwards', () => {
    const packages = {
      'node_modules/a': { optionalDependencies: { nested: '1.0.0', top: '1.0.0' } },
      'node_modules/a/node_modules/nested': { optionalDependencies: { top: '1.0.0' } },
      'node_modules/top': {},
    };
    expect(lockFaults(lock(packages), manifest)).toEqual([]);
  });

  it('notices that package.json has moved on, or names a range', () => {
    expect(lockFaults(lock({}), { dependencies: { next: '^16.4.6' } })).toEqual([
      'next: package.json has ^16.4.6, package-lock.json 16.4.5',
      'next: ^16.4.6 is not an exact version',
    ]);
  });
});
