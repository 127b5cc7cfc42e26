import type { APIResponse } from '@playwright/test';
import { expect, test } from './fixtures';

const everywhere = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
};

function expectSecurityHeaders(response: APIResponse): void {
  const headers = response.headers();
  expect(headers).toMatchObject(everywhere);
  expect(headers['permissions-policy']).toContain('camera=()');
  expect(headers['x-powered-by']).toBeUndefined();
  const policy = headers['content-security-policy'] ?? '';
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toMatch(/default-src 'none'/);
  expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/);
}

/** One address of each kind the server answers, with the status it answers. */
const routes: readonly [
  kind: string,
  path: string,
  status: number,
  headers?: Record<string, string>,
][] = [
  ['a page', '/', 200],
  ['a page that does not exist', '/no-such-page', 404],
  ['a path below one that does not exist', '/api/no/such/route', 404],
  ['the icon', '/icon.svg', 200],
  ['a built file that does not exist', '/_next/static/chunks/no-such.js', 404],
  ["a page's data", '/', 200, { RSC: '1' }],
  ['a prefetch', '/', 200, { 'Next-Router-Prefetch': '1', RSC: '1' }],
  ['a redirect to the path without its slash', '/no-such-page/', 308],
  ['a doubled slash', '//no-such-page', 308],
  ['an address that cannot be decoded', '/%E0%A4%A', 404],
  ['the image optimiser, which is off', '/_next/image?url=%2Ficon.svg&w=64&q=75', 404],
];

for (const [kind, path, status, headers = {}] of routes) {
  test(`answers ${kind} with every security header`, async ({ request, baseURL }) => {
    const followed = status < 300 || status >= 400;
    const response = await request.get(`${baseURL ?? ''}${path}`, {
      headers,
      ...(followed ? {} : { maxRedirects: 0 }),
    });
    expect(response.status()).toBe(status);
    expectSecurityHeaders(response);
  });
}

test('answers built scripts, styles and fonts with every security header', async ({
  page,
  request,
}) => {
  const files = new Set<string>();
  page.on('response', (response) => {
    if (response.url().includes('/_next/static/')) files.add(response.url());
  });
  await page.goto('/', { waitUntil: 'networkidle' });
  expect(files.size).toBeGreaterThan(1);
  for (const file of files) expectSecurityHeaders(await request.get(file));
});

for (const method of ['HEAD', 'POST', 'OPTIONS', 'DELETE']) {
  test(`answers ${method} with every security header`, async ({ request }) => {
    expectSecurityHeaders(await request.fetch('/', { method, maxRedirects: 0 }));
  });
}

test('gives each response its own nonce and puts it on every script', async ({ page, request }) => {
  const nonces = new Set<string>();
  for (const path of ['/', '/', '/no-such-page']) {
    const response = await request.get(path);
    const nonce =
      /'nonce-([^']+)'/.exec(response.headers()['content-security-policy'] ?? '')?.[1] ?? '';
    expect(Buffer.from(nonce, 'base64')).toHaveLength(16);
    nonces.add(nonce);
    const scripts = (await response.text()).match(/<script\b[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`);
  }
  expect(nonces.size).toBe(3);
  await page.goto('/');
});

test('asks for https only where the page came over https', async ({ request }) => {
  const plain = await request.get('/');
  const encrypted = await request.get('/', { headers: { 'X-Forwarded-Proto': 'https' } });
  expect(plain.headers()['content-security-policy']).not.toContain('upgrade-insecure-requests');
  expect(encrypted.headers()['content-security-policy']).toContain('upgrade-insecure-requests');
});

test('ignores a nonce that the visitor sends', async ({ request }) => {
  const response = await request.get('/', { headers: { 'x-nonce': 'chosen-by-the-visitor' } });
  expect(await response.text()).not.toContain('chosen-by-the-visitor');
});

test('runs no script an attacker slips into the page', async ({ page, faults }) => {
  await page.route('/', async (route) => {
    const response = await route.fetch();
    const injected =
      '<script>window.ran = "inline script"</script>' +
      '<script src="data:text/javascript,window.ran = %22foreign script%22"></script>' +
      '<img src="data:," onerror="window.ran = &quot;event attribute&quot;" alt="">';
    const body = (await response.text()).replace('</body>', `${injected}</body>`);
    await route.fulfill({ response, body });
  });
  await page.goto('/', { waitUntil: 'networkidle' });
  const blocked = () => faults.filter((fault) => fault.startsWith('policy: script-src')).length;
  await expect.poll(blocked).toBe(3);
  expect(await page.evaluate(() => (window as unknown as { ran?: string }).ran)).toBeUndefined();
  faults.splice(0);
});

test('evaluates no text as code', async ({ page, faults }) => {
  await page.goto('/', { waitUntil: 'networkidle' });
  // Inside a timer: what the test driver calls directly is exempt from the policy.
  const outcome = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        setTimeout(() => {
          try {
            window.eval('1');
            resolve('evaluated');
          } catch (error) {
            resolve(error instanceof Error ? error.name : 'refused');
          }
        });
      }),
  );
  expect(outcome).toBe('EvalError');
  await expect
    .poll(() => faults.some((fault) => fault.startsWith('policy: script-src')))
    .toBe(true);
  faults.splice(0);
});

for (const path of ['/', '/no-such-page']) {
  test(`opens ${path} without an error or a policy violation`, async ({ page, faults }) => {
    await page.goto(path, { waitUntil: 'networkidle' });
    await expect(page.locator('h1')).toBeVisible();
    // Chromium logs a page's own 404 as a console error.
    if (path !== '/') faults.splice(0, 1);
  });
}
