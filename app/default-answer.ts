import { loadEngine } from '@/components/planner/load-engine';
import type { ChoicesView, PlannerView } from '@/lib/view/types';

interface DefaultAnswer {
  readonly view: PlannerView;
  readonly choices: ChoicesView;
}

let answer: Promise<DefaultAnswer> | undefined;

/** The answer the page opens on; the same for every request, so it is worked out once a process. */
export function defaultAnswer(): Promise<DefaultAnswer> {
  answer ??= loadEngine().then((engine) => ({
    view: engine.evaluate(engine.defaultScenario()),
    choices: engine.choices(),
  }));
  return answer;
}
