import type { Cell } from '@/lib/graph/cell';
import { optionLabels, type OptionId } from '@/lib/scenario/options';
import { cell, leaf, MONTHS_PER_YEAR } from './definitions';
import type { Fleet } from './fleet';
import type { RouteOverheads } from './inputs';
import type { CostLine, MonthlyLine } from './lines';
import type { Shared } from './shared';

interface Question {
  readonly id: OptionId;
  readonly facts: RouteOverheads;
  /** The machines they look after; undefined for routes without any. */
  readonly fleet: Fleet | undefined;
  readonly shared: Shared;
}

/** The people who run a route, more of them for more GPUs, and support bought instead. */
export function peopleLines(question: Question): MonthlyLine[] {
  const { id, facts, shared } = question;
  const named = (what: string) => `${what}, ${optionLabels[id]}`;
  const people = cell(`people.${id}.cost`, 'USD/month', {
    label: named('people'),
    formula: headcount(question).times(shared.wage, shared.counted('People')),
  });
  const support = leaf(`people.${id}.vendorSupport`, 'USD/month', {
    label: named('vendor support'),
    ...facts.vendorSupportUsdPerMonth,
  });
  const supported = cell(`people.${id}.support`, 'USD/month', {
    label: named('vendor support, counted'),
    formula: support.times(shared.counted('Vendor support')),
  });
  return [
    { part: 'People', kind: 'opex', cell: people },
    { part: 'Vendor support', kind: 'opex', cell: supported },
  ];
}

function headcount({ id, facts, fleet }: Question): Cell {
  const named = (what: string) => `${what}, ${optionLabels[id]}`;
  const role = (name: string, fact: { label: string; given: RouteOverheads['fte'] }) =>
    leaf(`people.${id}.${name}`, 'FTE', { label: named(fact.label), ...fact.given });
  const platform = role('fte', { label: 'people who run it', given: facts.fte });
  const onCall = role('onCall', { label: 'people on call', given: facts.onCallFte });
  const ml = role('ml', { label: 'ML engineers', given: facts.mlFte });
  const fixed = platform.plus(onCall, ml);
  if (fleet === undefined)
    return cell(`people.${id}.headcount`, 'FTE', { label: named('people in all'), formula: fixed });
  const perGpu = leaf(`people.${id}.ftePerGpu`, 'FTE/GPU', {
    label: named('people for each GPU'),
    ...facts.ftePerGpu,
  });
  return cell(`people.${id}.headcount`, 'FTE', {
    label: named('people in all'),
    formula: fixed.plus(fleet.gpus.times(perGpu)),
  });
}

/** The work of moving to a route, done before month 1. */
export function migrationLine({ id, facts, shared }: Omit<Question, 'fleet'>): CostLine {
  const named = (what: string) => `${what}, ${optionLabels[id]}`;
  const effort = leaf(`people.${id}.migrationEffort`, 'FTE*month', {
    label: named('work to move to it'),
    ...facts.migrationFteMonths,
  });
  const migration = cell(`people.${id}.migration`, 'USD', {
    label: named('migration and evaluation, once'),
    formula: effort
      .times(shared.loadedCost)
      .over(MONTHS_PER_YEAR)
      .times(shared.counted('Migration')),
  });
  return { part: 'Migration', kind: 'opex', cell: migration };
}
