import * as z from 'zod';
import { checkCatalogue } from '@/lib/catalogue/check';
import { catalogueAgeDays } from '@/lib/catalogue/freshness';
import { CATALOGUE_KINDS, listCatalogue, showCatalogue } from '@/lib/catalogue/lookup';
import type { Command } from '../command';
import { requestError } from '../command';
import { readRequest } from '../request';

const listRequest = z.strictObject({
  kind: z
    .enum(CATALOGUE_KINDS, { error: `must be one of ${CATALOGUE_KINDS.join(', ')}` })
    .optional(),
});

/** Everything the catalogue holds, or one kind of it. */
export const catalogueList: Command = {
  name: 'catalogue list',
  summary: 'What the catalogue holds: an array of {kind, id, name}.',
  words: { positionals: [], options: ['kind'] },
  answer: (request, { catalogue }) => {
    const read = readRequest(listRequest, request);
    return 'error' in read ? read : { value: listCatalogue(catalogue, read.request.kind) };
  },
};

const showRequest = z.strictObject({ id: z.string({ error: 'must be KIND/ID, as text' }) });

/** One row of the catalogue with its sources and dates, by its address. */
export const catalogueShow: Command = {
  name: 'catalogue show',
  summary: 'One row of the catalogue: ID is KIND/ID, for example accelerator/l40s.',
  words: { positionals: ['id'], options: [] },
  answer: (request, { catalogue }) => {
    const read = readRequest(showRequest, request);
    if ('error' in read) return read;
    const shown = showCatalogue(catalogue, read.request.id);
    if (!shown.ok) return requestError(shown.code, shown.message, 'id');
    return { value: { kind: shown.kind, id: shown.id, row: shown.row } };
  },
};

const checkRequest = z.strictObject({});

/** How old the catalogue is today and what in it is due for review or out of proportion. */
export const catalogueCheck: Command = {
  name: 'catalogue check',
  summary: 'Freshness and cross-checks of the catalogue: {release, today, ageDays, findings}.',
  words: { positionals: [], options: [] },
  answer: (request, { catalogue, today }) => {
    const read = readRequest(checkRequest, request);
    if ('error' in read) return read;
    const ageDays = catalogueAgeDays(catalogue, today);
    const findings = checkCatalogue(catalogue, today);
    return { value: { release: catalogue.release, today, ageDays, findings } };
  },
};
