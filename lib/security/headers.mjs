// Headers of every response, pages, files and errors alike. The policy for scripts and styles of a
// document differs from request to request and is made in proxy.ts.

/** Policy of responses that are never documents: nothing may run, load or frame them. */
const nothingRuns = "default-src 'none'; frame-ancestors 'none'";

/** Policy of a worker's first script: it may load further built scripts of this site, and nothing else. */
const loadsOwnScripts = "default-src 'none'; script-src 'self'; frame-ancestors 'none'";

const refusedFeatures = [
  'camera',
  'display-capture',
  'geolocation',
  'microphone',
  'payment',
  'usb',
];

export const securityHeaders = {
  'Content-Security-Policy': nothingRuns,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': refusedFeatures.map((feature) => `${feature}=()`).join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  // Browsers obey it over https only (RFC 6797, 8.1): harmless on a plain local server, and there
  // when this server stands behind one that ends TLS.
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
};

/** Where the build puts the first scripts of workers, and the policy they run under. */
export const workerHeaders = {
  source: '/_next/static/chunks/turbopack-worker-:name',
  headers: [{ key: 'Content-Security-Policy', value: loadsOwnScripts }],
};
