import type { CostedOption, Evaluation } from '@/lib/decide/evaluation';
import type { Capacity } from '@/lib/decide/evaluation';
import { formatCount } from '@/lib/format/count';
import type { Fleet } from '@/lib/model/fleet';
import { figureOf } from './figures';
import type { CapacityView } from './types';
import { costedOptions } from './words';

/** Replicas, GPUs, utilisation and headroom of each route with GPUs of one's own. */
export function capacityViews(evaluation: Evaluation): CapacityView[] {
  return costedOptions(evaluation).flatMap((option) => {
    const fleet = evaluation.ledger.fleets.get(option.id);
    const { capacity } = option;
    return fleet === undefined || capacity === null
      ? []
      : [view({ evaluation, option, fleet, capacity })];
  });
}

function view(given: {
  evaluation: Evaluation;
  option: CostedOption;
  fleet: Fleet;
  capacity: Capacity;
}): CapacityView {
  const { evaluation, option, fleet, capacity } = given;
  const machine = option.id === 'owned' ? 'Servers' : 'Instances';
  const line = (label: string, figure: CapacityView['rows'][number]['figure']) => ({
    label,
    figure,
  });
  return {
    option: option.id,
    label: option.label,
    layout: layoutWords(evaluation, option, capacity),
    rows: [
      line('Load in the busiest minute', figureOf(evaluation, fleet.peakLoad)),
      {
        ...line('Replicas', figureOf(evaluation, fleet.replicas)),
        note: `${formatCount(capacity.spareReplicas)} of them spare`,
      },
      line(machine, figureOf(evaluation, fleet.machines)),
      line('GPUs', figureOf(evaluation, fleet.gpus)),
      line('Utilisation', figureOf(evaluation, fleet.utilisation, 'percent')),
      line('Free in the busiest minute', figureOf(evaluation, fleet.headroom, 'percent')),
    ],
    workloads: evaluation.ledger.demand.workloads.flatMap((workload) => {
      const load = fleet.byWorkload.get(workload.id);
      if (load === undefined) return [];
      return [
        {
          name: workload.name,
          peak: figureOf(evaluation, workload.peakRate),
          perReplica: figureOf(evaluation, load.perReplica),
          share: figureOf(evaluation, load.peakLoad),
        },
      ];
    }),
    // Without machines there is nothing to fill, and the bar stays empty.
    utilisation: capacity.utilisation ?? 0,
    peakLoad: capacity.headroom === null ? 0 : 1 - capacity.headroom,
    badge: capacity.validated ? null : 'Not validated by public benchmarks',
  };
}

function layoutWords(
  { scenario, found }: Evaluation,
  option: CostedOption,
  capacity: Capacity,
): string {
  const machine = option.id === 'owned' ? found.owned : found.rented;
  const gpus = capacity.gpusPerReplica === 1 ? '1 GPU' : `${capacity.gpusPerReplica} GPUs`;
  const { model, weightPrecision, engine } = scenario.selfHosted;
  return `${model} in ${weightPrecision.toUpperCase()} on ${engine}, ${gpus} of ${machine?.accelerator.name ?? capacity.accelerator} per replica, ${option.description}`;
}
