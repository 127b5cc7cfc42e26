import type { LedgerInputs, WrongAnswers } from '@/lib/model/inputs';
import type { OptionId } from '@/lib/scenario/options';
import { spendUsd } from './api';
import { counts, monthsOf, one, present, risen, running, total, type Entry } from './basics';
import { asked } from './demand';
import { ownedGpus } from './owned';
import { rentedGpus } from './rented';

/** What every route has besides its own costs, the risk allowance on all that runs last. */
export function overheadEntries(
  inputs: LedgerInputs,
  id: OptionId,
  own: readonly Entry[],
): Entry[] {
  const entries = [
    ...people(inputs, id),
    ...modelWork(inputs, id),
    ...running(
      inputs,
      'Compliance and audit',
      () => one(facts(inputs, id).complianceUsdPerYear) / 12,
    ),
    ...wrongAnswers(inputs, id),
  ];
  return [...entries, ...risk(inputs, id, [...own, ...entries])];
}

const facts = (inputs: LedgerInputs, id: OptionId) => inputs.overheads[id];

function people(inputs: LedgerInputs, id: OptionId): Entry[] {
  const { fte, onCallFte, mlFte, ftePerGpu, vendorSupportUsdPerMonth, migrationFteMonths } = facts(
    inputs,
    id,
  );
  const monthly = one(inputs.loadedUsdPerFtePerYear) / 12;
  const gpus = gpusOf(inputs, id);
  const part = 'Migration';
  return [
    ...running(
      inputs,
      'People',
      (month) =>
        (one(fte) + one(onCallFte) + one(mlFte) + (gpus[month - 1] ?? 0) * one(ftePerGpu)) *
        monthly *
        risen(inputs.wageGrowthPerYear, month),
    ),
    ...running(inputs, 'Vendor support', () => one(vendorSupportUsdPerMonth)),
    {
      month: 0,
      part,
      kind: 'opex',
      usd: one(migrationFteMonths) * monthly * counts(inputs, part),
    },
  ];
}

/** GPUs that people look after, month by month; none where the machines are others' or people's own. */
function gpusOf(inputs: LedgerInputs, id: OptionId): number[] {
  if (id === 'owned') return ownedGpus(inputs);
  return id === 'rented' ? monthsOf(inputs).map((month) => rentedGpus(inputs, month)) : [];
}

/** Review and tools for every route; fine-tuning where the model is one's own. */
function modelWork(inputs: LedgerInputs, id: OptionId): Entry[] {
  const { models } = inputs;
  const { tuning } = models;
  const tunes = id === 'rented' || id === 'owned' || id === 'edge';
  return [
    ...running(inputs, 'Evaluation and review', (month) => {
      const shares = inputs.workloads.map(
        (each) => asked(each, month) * (each.reviewShare === null ? 0 : one(each.reviewShare)),
      );
      const answers = one(models.evaluationItemsPerMonth) + total(shares);
      return answers * one(models.reviewUsdPerItem);
    }),
    ...running(inputs, 'Tooling', () => one(models.toolSeats) * one(models.toolUsdPerSeatMonth)),
    ...(tuning === null || !tunes
      ? []
      : running(inputs, 'Fine-tuning', () => {
          const operations = one(tuning.mTokPerRun) * 1e6 * one(tuning.flopPerToken);
          const perGpuHour = one(tuning.peakFlopPerSecondPerGpu) * one(tuning.utilisation) * 3600;
          const perRun = (operations / perGpuHour) * one(tuning.usdPerGpuHour);
          return (perRun * one(tuning.runsPerYear)) / 12;
        })),
  ];
}

/** Requests answered again by the frontier API, and answers nobody could use. */
function wrongAnswers(inputs: LedgerInputs, id: OptionId): Entry[] {
  const each = inputs.workloads.map((workload) => ({
    workload,
    ...wrongIn(inputs, id, workload.id),
    // What the frontier API would charge if it had this workload alone.
    alone: { ...inputs, workloads: [workload] },
  }));
  const escalates = id !== 'frontier-api' && each.some((own) => one(own.escalationShare) > 0);
  const again = escalates
    ? running(inputs, 'Escalated requests', (month) =>
        total(
          each.map(
            ({ alone, escalationShare }) =>
              one(escalationShare) * spendUsd({ inputs: alone, id: 'frontier-api', month }),
          ),
        ),
      )
    : [];
  return [
    ...again,
    ...running(inputs, 'Failed answers', (month) =>
      total(
        each.map(
          ({ workload, failedShare, usdPerFailedAnswer }) =>
            asked(workload, month) * one(failedShare) * one(usdPerFailedAnswer),
        ),
      ),
    ),
  ];
}

/** The shares of a workload on a route. */
function wrongIn(inputs: LedgerInputs, id: OptionId, workload: string): WrongAnswers {
  const { byWorkload } = facts(inputs, id);
  return byWorkload === null ? facts(inputs, id) : present(byWorkload.get(workload));
}

/** Answers of a month that could be used. */
export function acceptedByHand(inputs: LedgerInputs, id: OptionId, month: number): number {
  return total(
    inputs.workloads.map(
      (each) => asked(each, month) * (1 - one(wrongIn(inputs, id, each.id).failedShare)),
    ),
  );
}

function risk(inputs: LedgerInputs, id: OptionId, entries: readonly Entry[]): Entry[] {
  const part = 'Risk allowance';
  const share = one(facts(inputs, id).riskShare) * counts(inputs, part);
  const byMonth = new Map(monthsOf(inputs).map((month) => [month, 0]));
  for (const { runs, month, usd } of entries)
    if (runs === true) byMonth.set(month, (byMonth.get(month) ?? NaN) + usd);
  return [...byMonth].map(([month, usd]) => ({ month, part, kind: 'opex', usd: usd * share }));
}
