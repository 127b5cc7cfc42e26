import { describe, expect, it } from 'vitest';
import { checkCatalogue } from './check';
import { apiFile, chip, composed, offer, quoted, server } from './fixture';
import { catalogueAgeDays, staleRows } from './freshness';
import type { CatalogueFiles } from './rows';

const TODAY = '2026-11-21';

function checked(changes: CatalogueFiles, today = TODAY): string[] {
  return checkCatalogue(composed(changes), today).map(
    ({ severity, path, message }) => `${severity}: ${path}: ${message}`,
  );
}

const withChip = (change: object) =>
  checked({ 'data/accelerators/acme-chip.json': { ...chip, ...change } });
const withServer = (change: object) =>
  checked({ 'data/servers/acme-chip-8.json': { ...server, ...change } });
const withRent = (usdPerGpuHour: object) =>
  checked({
    'data/cloud-offers/acme.json': {
      name: 'Acme Cloud',
      tier: 'neocloud',
      offers: { 'chip-8x': { ...offer, usdPerGpuHour } },
    },
  });

const withSeat = (monthly: number, annual: number) =>
  checked({
    'data/seat-plans/acme-team.json': {
      name: 'Acme Team',
      vendor: 'Acme',
      plan: 'Team',
      kind: 'assistant',
      soldBy: ['monthly', 'annual'],
      usdPerSeatMonth: {
        monthly: [quoted(monthly, 'USD/seat/month')],
        annual: [quoted(annual, 'USD/seat/month')],
      },
      minimumSeats: quoted(5, 'seat'),
      usage: 'within limits',
      includes: 'Every model of Acme, within fair use.',
      link: 'https://acme.example/team',
      checkedOn: '2026-11-01',
      reviewBy: '2027-01-31',
    },
  });

describe('checking the catalogue', () => {
  it('finds nothing wrong with a sound one', () => {
    expect(checked({})).toEqual([]);
  });

  it('finds a source that does not exist, by the path that cites it', () => {
    const [finding] = withChip({ tdp: quoted(700, 'W', { source: 'nobody' }) });
    expect(finding).toBe(
      'error: accelerator/acme-chip › tdp.source: cites "nobody", which data/sources does not have',
    );
  });

  it('finds a source nobody cites', () => {
    const idle = {
      title: 'Idle',
      publisher: 'Nobody',
      url: 'https://idle.example',
      accessedOn: '2026-11-01',
    };
    expect(checked({ 'data/sources/idle.json': { idle } })).toEqual([
      'warning: source/idle: is cited by no row',
    ]);
  });

  it('finds a server with an accelerator that does not exist', () => {
    expect(withServer({ accelerator: 'acme-chop' })).toEqual([
      'error: server/acme-chip-8 › accelerator: there is no accelerator "acme-chop"',
    ]);
  });

  it('finds an API offer of a model that does not exist', () => {
    const changed = { ...apiFile, openModels: { 'acme-1': 'acme-open' } };
    expect(checked({ 'data/api-prices/authored/acme.json': changed })).toEqual([
      'error: api-offer/acme-acme-1 › openModel: there is no model "acme-open"',
    ]);
  });

  it('takes a rate with sparsity, twice the dense one, for what it is', () => {
    const denseTflops = {
      f16: quoted(1979, 'TFLOP/s'),
      fp8: quoted(3958, 'TFLOP/s'),
      fp4: quoted(3958, 'TFLOP/s'),
    };
    expect(withChip({ denseTflops })).toEqual([
      'error: accelerator/acme-chip › denseTflops.f16: 1979 TFLOP/s is above 1050, the most a hopper chip does without sparsity: a sparse figure?',
    ]);
    const mixed = {
      ...chip.denseTflops,
      fp8: quoted(3958, 'TFLOP/s'),
      fp4: quoted(3958, 'TFLOP/s'),
    };
    expect(withChip({ denseTflops: mixed })[0]).toContain('denseTflops.fp8');
  });

  it('finds FP8 slower than 16 bits', () => {
    const slower = {
      ...chip.denseTflops,
      fp8: quoted(500, 'TFLOP/s'),
      fp4: quoted(500, 'TFLOP/s'),
    };
    expect(withChip({ denseTflops: slower })[0]).toContain('times the 16-bit rate');
  });

  it('finds bandwidth in TB/s and memory in GB', () => {
    expect(withChip({ memoryBandwidth: quoted(3.35, 'GB/s') })[0]).toContain('memoryBandwidth');
    expect(withChip({ memoryBytes: quoted(80, 'B') })[0]).toContain('memoryBytes');
  });

  it('finds the price of eight GPUs where that of one is due, and cents for dollars', () => {
    expect(withRent({ 'on-demand': [quoted(98.32, 'USD/GPU/h')] })[0]).toContain(
      'outside 0.05 to 50',
    );
    expect(withRent({ 'on-demand': [quoted(0.0399, 'USD/GPU/h')] })[0]).toContain(
      'outside 0.05 to 50',
    );
  });

  it('warns of a commitment dearer than no commitment', () => {
    const rent = {
      'on-demand': [quoted(3, 'USD/GPU/h')],
      'reserved-1y': [quoted(3.5, 'USD/GPU/h')],
    };
    expect(withRent(rent)).toEqual([
      'warning: cloud-offer/acme-chip-8x › reserved-1y: 3.5 USD/GPU/h is dearer than on demand, 3',
    ]);
  });

  it('finds cents for dollars in the price of a seat', () => {
    expect(withSeat(25, 20)).toEqual([]);
    expect(withSeat(2500, 20)[0]).toContain('outside 2 to 500');
  });

  it('warns of a seat that paying by the year makes dearer', () => {
    expect(withSeat(25, 240)).toEqual([
      'warning: seat-plan/acme-team: a seat paid for by the year is dearer than one paid for by the month',
    ]);
  });

  it('finds a row checked in the future and one due before it was checked', () => {
    expect(withServer({ checkedOn: '2026-11-22' })[0]).toContain('lies after today');
    expect(withServer({ reviewBy: '2026-10-31' })[0]).toContain('does not lie after checkedOn');
  });
});

describe('freshness', () => {
  it('lists a row the day after its review was due, not on the day', () => {
    expect(staleRows(composed(), '2027-01-31')).toEqual([]);
    expect(staleRows(composed(), '2027-02-01')).toContainEqual({
      kind: 'accelerator',
      id: 'acme-chip',
      reviewBy: '2027-01-31',
      daysOverdue: 1,
    });
  });

  it('takes an API offer to be as fresh as its newest price', () => {
    const newer = {
      effectiveFrom: '2026-11-01',
      reviewBy: '2027-03-01',
      usdPerMTok: { input: 1, output: 3 },
    };
    const offers = [{ model: 'acme-1', prices: [...(apiFile.offers[0]?.prices ?? []), newer] }];
    const catalogue = composed({ 'data/api-prices/authored/acme.json': { ...apiFile, offers } });
    expect(staleRows(catalogue, '2027-02-01').map(({ kind }) => kind)).not.toContain('api-offer');
    expect(staleRows(composed(), '2027-02-01').map(({ kind }) => kind)).toContain('api-offer');
  });

  it('counts the days since the release: 21 November to 20 January is 60', () => {
    expect(catalogueAgeDays(composed(), '2027-01-20')).toBe(60);
  });
});
