import type { Catalogue } from '@/lib/catalogue/catalogue';
import type { Given, RouteOverheads, WrongAnswers } from '@/lib/model/inputs';
import { optionIds, type OptionId } from '@/lib/scenario/options';
import type { Scenario } from '@/lib/scenario/schema';
import { assumedNone, defaulted, modelled } from './given';
import { needsOf } from './needs';

interface Question {
  readonly scenario: Scenario;
  readonly catalogue: Catalogue;
}

/** The overheads of every route. */
export function overheadsOf(question: Question): Record<OptionId, RouteOverheads> {
  const entries = optionIds.map((id) => [id, routeOverheads(question, id)]);
  return Object.fromEntries(entries) as Record<OptionId, RouteOverheads>; // one entry for each option id
}

/** Every figure that a route has beside its own prices and machines. */
function routeOverheads(question: Question, id: OptionId): RouteOverheads {
  const { scenario, catalogue } = question;
  const { people, modelWork } = scenario;
  const kept = (row: string, value: number, input: string) =>
    defaulted({ catalogue, id: `${row}-${id}`, value, input: `${input}.${id}` });
  const none = (value: number, fact: { input: string; note: string }) => assumedNone(value, fact);
  const wrong: WrongAnswers = {
    escalationShare: kept('escalation', scenario.escalationShare[id], 'escalationShare'),
    failedShare: kept('failed-share', modelWork.failedShare[id], 'modelWork.failedShare'),
    usdPerFailedAnswer: none(modelWork.usdPerFailedAnswer, {
      input: 'modelWork.usdPerFailedAnswer',
      note: 'Not put in money; enter what an answer nobody can use costs you.',
    }),
  };
  return {
    ...wrong,
    byWorkload: needsOf({ ...question, route: { id, ...wrong } }),
    fte: kept('people', people.fte[id], 'people.fte'),
    onCallFte: kept('on-call', people.onCallFte[id], 'people.onCallFte'),
    mlFte: kept('ml-engineers', people.mlFte[id], 'people.mlFte'),
    ftePerGpu: ftePerGpu(question, id),
    vendorSupportUsdPerMonth: none(people.vendorSupportUsdPerMonth[id], {
      input: `people.vendorSupportUsdPerMonth.${id}`,
      note: 'No support contract; enter one that replaces people of your own.',
    }),
    migrationFteMonths: migration(question, id),
    complianceUsdPerYear: kept(
      'compliance',
      modelWork.complianceUsdPerYear[id],
      'modelWork.complianceUsdPerYear',
    ),
    riskShare: kept('risk-allowance', scenario.riskShare[id], 'riskShare'),
  };
}

function ftePerGpu({ scenario, catalogue }: Question, id: OptionId): Given {
  if (id !== 'rented' && id !== 'owned') return modelled(0, 'A route without GPUs of its own.');
  return defaulted({
    catalogue,
    id: `people-per-100-gpus-${id}`,
    value: scenario.people.ftePerGpu[id],
    input: `people.ftePerGpu.${id}`,
  });
}

/** Staying where one is takes no move. */
function migration({ scenario, catalogue }: Question, id: OptionId): Given {
  if (id === scenario.today) return modelled(0, 'Today’s route: there is nothing to move.');
  return defaulted({
    catalogue,
    id: `migration-${id}`,
    value: scenario.people.migrationFteMonths[id],
    input: `people.migrationFteMonths.${id}`,
  });
}
