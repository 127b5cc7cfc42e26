import type { Scenario } from '@/lib/scenario/schema';
import type { MachineRoute } from './deployment';
import type { ServingReplica } from './replicas';

/**
 * Whether fewer machines in every month can never cost more. Rent is paid for what is there.
 * Bought servers cost less when bought later as long as their price does not rise; where it
 * rises, a larger fleet bought early can be the cheaper one, and every fleet is costed.
 */
export function fewerMachinesCostLess(route: MachineRoute, { owned }: Scenario): boolean {
  return route === 'rented' || owned.hardwarePriceChangePerYear <= 0;
}

/**
 * Leaves out replicas that another one of as many GPUs and the same precision outdoes: it
 * serves every workload at least as fast, so it never needs more machines of any kind.
 */
export function undominated(replicas: readonly ServingReplica[]): ServingReplica[] {
  return replicas.filter(
    (replica, index) =>
      !replicas.some(
        (rival, place) =>
          place !== index &&
          isAlike(rival, replica) &&
          isAsFast(rival, replica) &&
          (!isAsFast(replica, rival) || place < index),
      ),
  );
}

function isAlike(one: ServingReplica, other: ServingReplica): boolean {
  return (
    one.accelerator === other.accelerator &&
    one.layout.gpus === other.layout.gpus &&
    one.weightPrecision === other.weightPrecision
  );
}

function isAsFast(one: ServingReplica, other: ServingReplica): boolean {
  return one.services.every((service, index) => {
    const rival = other.services[index];
    return rival !== undefined && service.requestsPerSecond >= rival.requestsPerSecond;
  });
}
