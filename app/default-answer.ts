import { loadEngine } from '@/components/planner/load-engine';
import type { OpeningAnswer } from '@/components/planner/planner-context';
import { chosenOf } from '@/lib/view/choices';
import type { ChoicesView } from '@/lib/view/types';

let answer: Promise<OpeningAnswer> | undefined;

/** The answer the page opens on; the same for every request, so it is worked out once a process. */
export function defaultAnswer(): Promise<OpeningAnswer> {
  answer ??= loadEngine().then((engine) => {
    const scenario = engine.defaultScenario();
    return { view: engine.evaluate(scenario), choices: chosenOf(engine.choices(), scenario) };
  });
  return answer;
}

/** What the form's selects offer of the newest catalogue. */
export async function catalogueChoices(): Promise<ChoicesView> {
  const engine = await loadEngine();
  return engine.choices();
}
