import * as z from 'zod';
import { catalogueChanges } from '@/lib/decide/diff/catalogue-changes';
import type { Command } from '../command';
import { readRequest } from '../request';
import { releaseNamed } from './releases';

const release = z.string({ error: 'must be the id of a release, as text' });
const diffRequest = z.strictObject({ before: release, after: release });

/** What changed between two releases of the catalogue, row by row and field by field. */
export const catalogueDiff: Command = {
  name: 'catalogue diff',
  summary: 'What two releases differ in: {before, after, changed} with old and new values.',
  words: { positionals: ['before', 'after'], options: [] },
  answer: async (request) => {
    const read = readRequest(diffRequest, request);
    if ('error' in read) return read;
    const before = await releaseNamed(read.request.before, 'before');
    if ('error' in before) return before;
    const after = await releaseNamed(read.request.after, 'after');
    if ('error' in after) return after;
    const changed = catalogueChanges(before.catalogue, after.catalogue);
    return { value: { ...read.request, changed } };
  },
};
