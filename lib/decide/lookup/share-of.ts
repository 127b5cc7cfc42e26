import type { Catalogue } from '@/lib/catalogue/catalogue';
import type { Given, WrongAnswers } from '@/lib/model/inputs';
import type { OptionId } from '@/lib/scenario/options';
import type { Scenario, Workload } from '@/lib/scenario/schema';
import { qualityOf } from '../needs/quality';
import { residencyBarrier } from '../needs/residency';
import { modelled, typed } from './given';

/**
 * What goes wrong with the answers of a route in one workload: the workload's own figures where it
 * has them, else the route's; more is escalated where the quality asked for takes it.
 */
export function shareOf(given: {
  readonly scenario: Scenario;
  readonly catalogue: Catalogue;
  readonly route: { readonly id: OptionId } & WrongAnswers;
  readonly workload: Workload;
  /** Place of the workload in the scenario. */
  readonly index: number;
}): WrongAnswers {
  const { route, workload, index } = given;
  const own = (key: 'escalationShare' | 'usdPerFailedAnswer') => {
    const value = workload[key];
    return value === null ? route[key] : typed(value, `workloads[${index}].${key}`);
  };
  const usdPerFailedAnswer = own('usdPerFailedAnswer');
  const { failedShare } = route;
  if (route.id === 'frontier-api') {
    const none = modelled(0, 'The frontier API hands nothing on to itself.');
    return { escalationShare: none, failedShare, usdPerFailedAnswer };
  }
  return {
    escalationShare: escalated(given, own('escalationShare')),
    failedShare,
    usdPerFailedAnswer,
  };
}

/**
 * At least the share that brings the route up to the quality asked for. Requests that may not leave
 * for the frontier API are handled otherwise, by people or a stronger model of one's own: what that
 * costs is not known, so it is taken to cost no less than the frontier API would.
 */
function escalated(given: Parameters<typeof shareOf>[0], share: Given): Given {
  const asked = withQuality(given, share);
  const kept = residencyBarrier({ ...given, kind: 'frontier-api' });
  if (kept === null || asked.value === 0) return asked;
  const note = `${kept.message} What would be escalated is handled otherwise, and taken to cost what the frontier API would.`;
  return { value: asked.value, from: { ...asked.from, note } };
}

/** At least the share that brings the route up to the quality asked for. */
function withQuality(given: Parameters<typeof shareOf>[0], share: Given): Given {
  const quality = qualityOf({ ...given, kind: given.route.id });
  return quality.kind === 'with-escalation' && quality.share > one(share)
    ? modelled(quality.share, quality.note)
    : share;
}

function one({ value }: Given): number {
  if (typeof value !== 'number') throw new TypeError('a share is one number, not one per month');
  return value;
}
