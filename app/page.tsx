import { Planner } from '@/components/planner/planner';
import { engineFixture } from '@/components/testing/planner-fixture';

/** The planner, answered on the server for its default scenario. */
export default function PlannerPage() {
  const view = engineFixture.evaluate(engineFixture.defaultScenario());
  return <Planner view={view} choices={engineFixture.choices()} />;
}
