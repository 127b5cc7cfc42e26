import type { SizeError, SizeEstimate, SizeRefusal } from '@/lib/serving/answer';
import type { SizeRequest } from '@/lib/serving/request';
import { parseSizeRequest, sizeParsed, type SizedHardware } from '@/lib/serving/size';
import type { Scenario, Workload } from '@/lib/scenario/schema';
import { replicaQuestion } from '../lookup/sizing';
import type { DeploymentLayout } from './deployment';
import { isTensorParallelOnly, layoutsOn, type Software, type Space } from './space';

/** One replica as it could be run on one accelerator. */
export interface Replica extends Software {
  readonly accelerator: string;
  readonly layout: DeploymentLayout;
}

/** What a replica does for one workload within its targets. */
export interface WorkloadService {
  readonly workload: Workload;
  readonly estimate: SizeEstimate;
  readonly requestsPerSecond: number;
}

/** A replica that serves every workload within its targets. */
export interface ServingReplica extends Replica {
  readonly services: readonly WorkloadService[];
}

/** A replica that cannot serve a workload, and the question it failed. */
export interface FailedReplica extends Replica {
  readonly workload: Workload;
  readonly request: SizeRequest;
  readonly hardware: SizedHardware;
  readonly answer: SizeRefusal | SizeError;
}

/** All replicas of one accelerator, by whether they can serve. */
export interface SizedReplicas {
  readonly serving: readonly ServingReplica[];
  readonly failed: readonly FailedReplica[];
}

/** One checked question a workload, whatever the accelerator. */
interface Question {
  readonly workload: Workload;
  readonly request: SizeRequest;
}

/** What is asked on every accelerator alike. */
export interface ReplicaQuestions {
  readonly layouts: readonly DeploymentLayout[];
  readonly bySoftware: readonly { software: Software; questions: readonly Question[] }[];
}

/** Layouts and checked questions of a search, put together once for all accelerators. */
export function replicaQuestions(given: {
  scenario: Scenario;
  /** Any that can be sized; its model is that of all. */
  hardware: SizedHardware;
  space: Space;
}): ReplicaQuestions {
  const { scenario, hardware, space } = given;
  return {
    layouts: space.gpusPerReplica
      .flatMap((gpus) => layoutsOn(gpus, hardware.model))
      .filter((layout) => !space.tensorParallelOnly || isTensorParallelOnly(layout)),
    bySoftware: space.software.map((software) => ({
      software,
      questions: scenario.workloads.map((workload) => {
        const question = replicaQuestion({ ...given, workload, gpusPerReplica: 1 });
        const request = parseSizeRequest({ ...question, ...software });
        if ('error' in request) throw new TypeError(request.error.message);
        return { workload, request };
      }),
    })),
  };
}

/** Sizes every layout, precision and engine on one accelerator, up to the GPUs its machines hold. */
export function sizeReplicas(given: {
  asked: ReplicaQuestions;
  hardware: SizedHardware;
  mostGpus: number;
}): SizedReplicas {
  const { asked, hardware, mostGpus } = given;
  const layouts = asked.layouts.filter(({ gpus }) => gpus <= mostGpus);
  const accelerator = hardware.accelerator.id;
  const serving: ServingReplica[] = [];
  const failed: FailedReplica[] = [];
  for (const { software, questions } of asked.bySoftware) {
    for (const layout of layouts) {
      const replica = { accelerator, layout, ...software };
      const sized = sizeReplica({ replica, questions, hardware });
      if ('services' in sized) serving.push(sized);
      else failed.push(sized);
    }
  }
  return { serving, failed };
}

function sizeReplica(given: {
  replica: Replica;
  questions: readonly Question[];
  hardware: SizedHardware;
}): ServingReplica | FailedReplica {
  const { replica, questions, hardware } = given;
  const services: WorkloadService[] = [];
  for (const { workload, request: asked } of questions) {
    const { accelerator, layout } = replica;
    const request = { ...asked, ...layout, accelerator };
    const answer = sizeParsed({ request, hardware });
    if ('error' in answer || 'refusal' in answer)
      return { ...replica, workload, request, hardware, answer };
    const requestsPerSecond = answer.outputTokensPerSecond / workload.outputTokens;
    services.push({ workload, estimate: answer, requestsPerSecond });
  }
  return { ...replica, services };
}
