import type * as z from 'zod';
import type { RequestError } from './command';
import { requestError } from './command';

/**
 * Checks a request against its schema. The first thing wrong becomes the error, one sentence with the
 * field and the rule, so a schema's own messages read on from the field: "must be KIND/ID, as text".
 */
export function readRequest<Request>(
  schema: z.ZodType<Request>,
  request: unknown,
): { request: Request } | { error: RequestError } {
  const parsed = schema.safeParse(request);
  if (parsed.success) return { request: parsed.data };
  const [issue] = parsed.error.issues;
  if (issue?.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys;
    const path = [...issue.path, key].map(String).join('.');
    return requestError('invalid-request', `${path} is not a field of this request.`, path);
  }
  const path = (issue?.path ?? []).map(String).join('.');
  const field = path === '' ? 'The request' : path;
  return requestError('invalid-request', `${field} ${issue?.message ?? 'does not fit'}.`, path);
}
