import type { Catalogue } from '@/lib/catalogue/catalogue';
import type { Capacity, CostedOption, Evaluation } from '@/lib/decide/evaluation';
import { formatCount } from '@/lib/format/count';
import type { Cell } from '@/lib/graph/cell';
import type { Fleet } from '@/lib/model/fleet';
import { figureOf } from './figures';
import type { CapacityView, FigureText } from './types';
import { costedOptions } from './words';

/** Replicas, GPUs, utilisation and headroom of each route with GPUs of one's own. */
export function capacityViews(evaluation: Evaluation, catalogue: Catalogue): CapacityView[] {
  return costedOptions(evaluation).flatMap((option) => {
    const fleet = evaluation.ledger.fleets.get(option.id);
    const { capacity } = option;
    return fleet === undefined || capacity === null
      ? []
      : [view({ evaluation, catalogue, option, fleet, capacity })];
  });
}

function view(given: {
  evaluation: Evaluation;
  catalogue: Catalogue;
  option: CostedOption;
  fleet: Fleet;
  capacity: Capacity;
}): CapacityView {
  const { evaluation, catalogue, option, fleet, capacity } = given;
  const machine = option.id === 'owned' ? 'Servers' : 'Instances';
  const line = (label: string, figure: CapacityView['rows'][number]['figure']) => ({
    label,
    figure,
  });
  // Of no machines there is no share.
  const share = (cell: Cell): FigureText =>
    capacity.machines === 0
      ? { id: cell.id, text: 'no machines' }
      : figureOf(evaluation, cell, 'percent');
  return {
    option: option.id,
    label: option.label,
    layout: layoutWords({ evaluation, catalogue, option, capacity }),
    rows: [
      line('Load in the busiest minute', figureOf(evaluation, fleet.peakLoad)),
      {
        ...line('Replicas', figureOf(evaluation, fleet.replicas)),
        note:
          capacity.spareReplicas === 0
            ? 'none spare'
            : `${formatCount(capacity.spareReplicas)} spare`,
      },
      line(machine, figureOf(evaluation, fleet.machines)),
      line('GPUs', figureOf(evaluation, fleet.gpus)),
      line('Utilisation', share(fleet.utilisation)),
      line('Free in the busiest minute', share(fleet.headroom)),
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

/** "Llama 3.3 70B in FP8 on vLLM, each replica on 2 × NVIDIA H100 80 GB SXM; Lambda 8x H100 SXM" */
function layoutWords(given: {
  evaluation: Evaluation;
  catalogue: Catalogue;
  option: CostedOption;
  capacity: Capacity;
}): string {
  const { evaluation, catalogue, option, capacity } = given;
  const { model, weightPrecision, engine } = evaluation.scenario.selfHosted;
  const modelName = catalogue.models[model]?.name ?? model;
  const engineName = catalogue.engines[engine]?.name ?? engine;
  const gpu = catalogue.accelerators[capacity.accelerator]?.name ?? capacity.accelerator;
  return `${modelName} in ${weightPrecision.toUpperCase()} on ${engineName}, each replica on ${capacity.gpusPerReplica} × ${gpu}; ${option.description}`;
}
