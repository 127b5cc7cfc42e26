import type { NextConfig } from 'next';
import { securityHeaders, workerHeaders } from './lib/security/headers.mjs';

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true }, // no picture here needs a public endpoint that decodes images
  // proxy.ts replaces the content security policy on everything that can be a document.
  headers: () =>
    Promise.resolve([
      {
        source: '/:path*',
        headers: Object.entries(securityHeaders).map(([key, value]) => ({ key, value })),
      },
      workerHeaders, // the later entry wins
    ]),
};

export default config;
