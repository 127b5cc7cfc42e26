import * as z from 'zod';
import { differencesOf } from '@/lib/model/studies/difference';
import { studyFigures } from '@/lib/model/studies/study-figures';
import type { Command } from '../command';
import { requestError } from '../command';
import { readRequest } from '../request';

// A case carries more than this: its source, its title, notes. They are not asked for and not read.
const request = z.object(
  {
    formula: z.string('is missing or no text; it must be the name of a formula'),
    inputs: z.record(z.string(), z.unknown(), 'must be an object of named inputs'),
    outputs: z.record(z.string(), z.unknown(), 'must be an object of figures').optional(),
    tolerance: z
      .record(
        z.string(),
        z.number('must be a number of at least 0').min(0, 'must be a number of at least 0'),
        'must be an object of absolute tolerances',
      )
      .optional(),
  },
  'must be an object: {formula, inputs, outputs?, tolerance?}',
);

/** A published study recomputed from its own inputs, and where its own figures do not follow from them. */
export const study: Command = {
  name: 'study',
  summary:
    'A published study recomputed: {formula, inputs, outputs?, tolerance?} gives figures and differences.',
  answer: (input) => {
    const read = readRequest(request, input);
    if ('error' in read) return read;
    const { formula, inputs, outputs, tolerance = {} } = read.request;
    const answer = studyFigures(formula, inputs);
    if ('problem' in answer) {
      const { code, message, path } = answer.problem;
      return requestError(code, message, path);
    }
    const { figures, reasons, ignored } = answer;
    const recomputed = {
      figures,
      ...(Object.keys(reasons).length === 0 ? {} : { reasons }),
      ...(ignored.length === 0 ? {} : { ignored }),
    };
    if (outputs === undefined) return { value: recomputed };
    const unjudged = Object.keys(outputs).find((name) => !Object.hasOwn(tolerance, name));
    if (unjudged !== undefined) {
      const path = `tolerance.${unjudged}`;
      const rule = `it must say how far ${unjudged} may be from the figure of outputs`;
      return requestError('invalid-request', `${path} is missing; ${rule}.`, path);
    }
    const differences = differencesOf(outputs, { recomputed: figures, tolerance });
    return { value: { ...recomputed, reproducible: differences.length === 0, differences } };
  },
};
