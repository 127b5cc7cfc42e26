import { describe, expect, it } from 'vitest';
import { documentPolicy } from './document-policy';

const request = { nonce: 'bm9uY2U=', https: false, development: false };

function directive(policy: string, name: string): string | undefined {
  return policy.split('; ').find((entry) => entry === name || entry.startsWith(`${name} `));
}

describe('the policy of a document', () => {
  it('lets only scripts with the nonce run, and never inline or evaluated ones', () => {
    expect(directive(documentPolicy(request), 'script-src')).toBe(
      "script-src 'self' 'nonce-bm9uY2U=' 'strict-dynamic'",
    );
  });

  it('allows inline style attributes but not inline style elements without the nonce', () => {
    const policy = documentPolicy(request);
    expect(directive(policy, 'style-src')).toBe("style-src 'self' 'nonce-bm9uY2U='");
    expect(directive(policy, 'style-src-attr')).toBe("style-src-attr 'unsafe-inline'");
  });

  it('asks for https only where the page came over https', () => {
    expect(directive(documentPolicy(request), 'upgrade-insecure-requests')).toBeUndefined();
    expect(
      directive(documentPolicy({ ...request, https: true }), 'upgrade-insecure-requests'),
    ).toBeDefined();
  });

  it('allows evaluation only while developing', () => {
    expect(documentPolicy(request)).not.toContain('unsafe-eval');
    expect(documentPolicy({ ...request, development: true })).toContain("'unsafe-eval'");
  });
});
