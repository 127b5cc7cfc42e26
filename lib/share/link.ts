import { canonicalJson } from '@/lib/scenario/canonical-json';
import { restoreScenario, type RefusedScenario } from '@/lib/scenario/restore';
import { SCENARIO_VERSION, type Scenario } from '@/lib/scenario/schema';
import { fromBase64Url, toBase64Url } from './base64url';
import { deflate, inflate } from './deflate';

/**
 * Longer than any link of ours: 3 workloads take 2 KiB; 50 with seasons, the longest random names
 * and 500 scores take 63 KiB.
 */
export const MOST_LINK_CHARACTERS = 80 * 1024;
/** Far above the largest scenario: that one is 191 KiB of JSON. */
const MOST_SCENARIO_BYTES = 512 * 1024;

export type OpenedLink =
  | { readonly ok: true; readonly scenario: Scenario; readonly notices: readonly string[] }
  | {
      readonly ok: false;
      readonly reason:
        'no-link' | 'too-long' | 'not-readable' | 'too-large' | RefusedScenario['reason'];
      readonly message: string;
    };

/**
 * The part of a share link after "#": `s=<version>.<base64url(deflate-raw(JSON))>`. All
 * inputs and the catalogue release are written out, so that the link means the same
 * when defaults change; being a fragment, it never reaches a server. The same scenario
 * gives the same link on the same machine; compressors of other browsers may spell it
 * differently, and all of them read it.
 */
export async function encodeLink(scenario: Scenario): Promise<string> {
  const json = new TextEncoder().encode(canonicalJson(scenario));
  return `s=${SCENARIO_VERSION}.${toBase64Url(await deflate(json))}`;
}

/** Opens what encodeLink wrote, now or by an older version, with or without the "#"; never throws. */
export async function openLink(fragment: string): Promise<OpenedLink> {
  const text = fragment.startsWith('#') ? fragment.slice(1) : fragment;
  if (!text.startsWith('s=')) return refusals['no-link'];
  if (text.length > MOST_LINK_CHARACTERS) return refusals['too-long'];
  const [, version, payload] = /^s=([1-9]\d{0,5})\.([\w-]+)$/.exec(text) ?? [];
  if (version === undefined || payload === undefined) return refusals['not-readable'];
  if (Number(version) > SCENARIO_VERSION) return fromANewerVersion(version);
  const json = await readPayload(payload);
  if (!json.ok) return refusals[json.reason];
  const restored = restoreScenario(json.text);
  if (restored.ok) return restored;
  return { ok: false, reason: restored.reason, message: `The link was read. ${restored.message}` };
}

type Read =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: 'not-readable' | 'too-large' };

async function readPayload(payload: string): Promise<Read> {
  const compressed = fromBase64Url(payload);
  if (compressed === undefined) return { ok: false, reason: 'not-readable' };
  const inflated = await inflate(compressed, MOST_SCENARIO_BYTES);
  if (!inflated.ok) return inflated;
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(inflated.bytes) };
  } catch {
    return { ok: false, reason: 'not-readable' };
  }
}

type LinkReason = 'no-link' | 'too-long' | 'not-readable' | 'too-large';

const refusals: Readonly<Record<LinkReason, OpenedLink>> = {
  'no-link': refusal('no-link', 'There is no scenario in this address.'),
  'too-long': refusal(
    'too-long',
    `This link is longer than any Breakeven makes (the limit is ${MOST_LINK_CHARACTERS} characters). Ask for it to be sent again.`,
  ),
  'not-readable': refusal(
    'not-readable',
    'This link is damaged, perhaps cut short or changed when it was copied. Ask for it to be sent again.',
  ),
  'too-large': refusal(
    'too-large',
    'This link unpacks to more than any scenario holds, so it was not made by Breakeven and was not opened.',
  ),
};

function refusal(reason: LinkReason, message: string): OpenedLink {
  return { ok: false, reason, message };
}

function fromANewerVersion(version: string): OpenedLink {
  return {
    ok: false,
    reason: 'from-a-newer-version',
    message: `This link was made with a newer Breakeven (scenario version ${version}; this one reads up to ${SCENARIO_VERSION}). Reload or update Breakeven and open it again.`,
  };
}
