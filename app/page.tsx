import { Planner } from '@/components/planner/planner';
import { defaultAnswer } from './default-answer';

/** The planner, answered on the server for its default scenario: the page needs no JavaScript to be read. */
export default async function PlannerPage() {
  return <Planner opening={JSON.stringify(await defaultAnswer())} />;
}
