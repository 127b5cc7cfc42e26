import type { NextRequest } from 'next/server';
import { NextResponse } from 'next/server';
import { documentPolicy } from '@/lib/security/document-policy';

/**
 * Gives every response that can be a document its own content security policy. Next reads the nonce
 * from the request's policy header and puts it on its scripts; our own inline scripts and styles take
 * it from `x-nonce` (see app/layout.tsx). Never decides who may do what: it can be bypassed.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
  const policy = documentPolicy({
    nonce,
    https: isHttps(request),
    development: process.env.NODE_ENV === 'development',
  });
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('Content-Security-Policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  return response;
}

/** Over https for the browser, also where a server before this one ends TLS. */
function isHttps(request: NextRequest): boolean {
  const forwarded = request.headers.get('x-forwarded-proto');
  return (
    (forwarded?.split(',')[0]?.trim() ?? request.nextUrl.protocol.replace(':', '')) === 'https'
  );
}

// Built files are never documents: next.config.ts gives them a policy under which nothing runs.
export const config = { matcher: '/((?!_next/static/).*)' };
