/** What the policy of one response depends on. */
export type PolicyRequest = { nonce: string; https: boolean; development: boolean };

/**
 * Policy of a document: only scripts and style sheets of this site that carry this response's nonce,
 * and what those scripts load. Charts set style attributes, which cannot run code.
 * @see https://www.w3.org/TR/CSP3/
 */
export function documentPolicy({ nonce, https, development }: PolicyRequest): string {
  const directives = [
    "default-src 'none'",
    // React rebuilds server stack traces with eval while developing, never in production.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    // The development server injects style sheets that know no nonce.
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    ...(https ? ['upgrade-insecure-requests'] : []),
  ];
  return directives.join('; ');
}
