import { describe, expect, it } from 'vitest';
import { warningsIn } from './build.mjs';

describe('the warnings of a build', () => {
  it('are the lines that warn, and no others', () => {
    const output = [
      '▲ Next.js 16.4.5 (Turbopack)',
      ' ⚠ Overly broad patterns can lead to build performance issues',
      'Turbopack build encountered 1 warnings:',
      '(node:1) Warning: something is deprecated',
      '✓ Compiled successfully in 4.2s',
    ].join('\n');
    expect(warningsIn(output)).toHaveLength(3);
    expect(
      warningsIn('⚠ No build cache found. Please configure it.\n○ /no-warnings ○ /warnings'),
    ).toEqual([]);
  });
});
