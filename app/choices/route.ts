import { catalogueChoices } from '../default-answer';

export const dynamic = 'force-static';

/** Everything the form's selects offer; some 400 lines that the first paint does not wait for. */
export async function GET() {
  return Response.json(await catalogueChoices());
}
