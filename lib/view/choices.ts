import type { Catalogue } from '@/lib/catalogue/catalogue';
import { factAt } from '@/lib/catalogue/lookup';
import { isPriceProblem } from '@/lib/catalogue/prices/problem';
import { unitPricesAt } from '@/lib/catalogue/prices/unit-prices';
import type { Offer } from '@/lib/catalogue/schema/api-prices';
import { releaseDay } from '@/lib/catalogue/release-id';
import { formatMoney } from '@/lib/format/money';
import { edgeDefaults, seatDefaults, workloadDefaults } from '@/lib/scenario/default-scenario';
import type { Scenario } from '@/lib/scenario/schema';
import { GGUF_PRECISIONS, SERVER_ENGINES, SERVER_PRECISIONS } from '@/lib/serving/types';
import { fieldDefaults } from './choices-defaults';
import { evaluationChoices, presetChoices, scoredModelChoices } from './choices-needs';
import { deviceChoices, seatChoices, toolChoices } from './choices-per-person';
import { gridChoices, regionChoices } from './choices-regions';
import type { ChoicesView, ChoiceView } from './types';

const price = (usd: number) => formatMoney(usd, { style: 'unit-price' });

/** What the form offers: everything the catalogue can price or size on its own date. */
export function choicesOf(catalogue: Catalogue): ChoicesView {
  const offers = catalogue.apiPrices.providers.flatMap(({ name, offers: own }) =>
    own.filter(({ deprecated }) => !deprecated).map((offer) => ({ offer, group: name })),
  );
  const ofClass = (wanted: string) =>
    offers.flatMap(({ offer, group }) =>
      offer.class === wanted ? apiChoice({ catalogue, offer, group }) : [],
    );
  return {
    frontierOffers: ofClass('frontier'),
    smallOffers: ofClass('small'),
    openOffers: ofClass('open'),
    models: Object.entries(catalogue.models)
      .filter(([, model]) => model.architecture !== undefined)
      .map(([value, model]) => ({ value, label: model.name, group: model.developer })),
    engines: SERVER_ENGINES.map((value) => ({
      value,
      label: catalogue.engines[value]?.name ?? value,
    })),
    precisions: SERVER_PRECISIONS.map((value) => ({ value, label: value.toUpperCase() })),
    cloudOffers: cloudChoices(catalogue),
    servers: serverChoices(catalogue),
    seatPlans: seatChoices(catalogue),
    edgeDevices: deviceChoices(catalogue),
    edgePrecisions: GGUF_PRECISIONS.map((value) => ({ value, label: value.toUpperCase() })),
    tools: toolChoices(catalogue),
    evaluations: evaluationChoices(catalogue),
    presets: presetChoices(catalogue),
    scoredModels: scoredModelChoices(catalogue),
    regions: regionChoices(catalogue),
    grids: gridChoices(catalogue),
    defaults: fieldDefaults(catalogue),
    starts: {
      workload: workloadDefaults(catalogue),
      seats: seatDefaults(),
      edge: edgeDefaults(catalogue),
    },
  };
}

/** Of what the form offers, only what a scenario has chosen: enough to name it. */
export function chosenOf(choices: ChoicesView, scenario: Scenario): ChoicesView {
  const only = (list: readonly ChoiceView[], chosen: string | null | undefined) =>
    list.filter(({ value }) => value === chosen);
  return {
    frontierOffers: only(choices.frontierOffers, scenario.frontierApi.offer),
    smallOffers: only(choices.smallOffers, scenario.smallApi.offer),
    openOffers: only(choices.openOffers, scenario.hostedOpen.offer),
    models: only(choices.models, scenario.selfHosted.model),
    engines: only(choices.engines, scenario.selfHosted.engine),
    precisions: only(choices.precisions, scenario.selfHosted.weightPrecision),
    cloudOffers: only(choices.cloudOffers, scenario.rented.offer),
    servers: only(choices.servers, scenario.owned.server),
    seatPlans: only(choices.seatPlans, scenario.seats?.plan),
    edgeDevices: only(choices.edgeDevices, scenario.edge?.device),
    edgePrecisions: only(choices.edgePrecisions, scenario.edge?.weightPrecision),
    tools: only(choices.tools, scenario.modelWork.tool),
    evaluations: [],
    presets: [],
    scoredModels: [],
    regions: [],
    grids: [],
    defaults: {},
    starts: choices.starts,
  };
}

function apiChoice(given: { catalogue: Catalogue; offer: Offer; group: string }): ChoiceView[] {
  const { catalogue, offer, group } = given;
  const prices = unitPricesAt({ offer, at: releaseDay(catalogue.release), inputTokens: 1 });
  if (isPriceProblem(prices)) return [];
  const { input, output } = prices.usdPerMTok;
  return [
    {
      value: `${offer.provider}/${offer.id}`,
      label: `${offer.name} (${price(input)} in, ${price(output)} out per MTok)`,
      group,
    },
  ];
}

function cloudChoices(catalogue: Catalogue): ChoiceView[] {
  return Object.entries(catalogue.cloudOffers).flatMap(([value, offer]) => {
    const rent = factAt(offer.usdPerGpuHour['on-demand'] ?? [], releaseDay(catalogue.release));
    if (rent === undefined) return [];
    const gpu = catalogue.accelerators[offer.accelerator]?.name ?? offer.accelerator;
    return [
      {
        value,
        label: `${offer.gpus} × ${gpu}, ${offer.instance}, ${price(rent.value)} a GPU-hour`,
        group: offer.providerName,
      },
    ];
  });
}

function serverChoices(catalogue: Catalogue): ChoiceView[] {
  return Object.entries(catalogue.servers).flatMap(([value, server]) => {
    const quote = factAt(server.price ?? [], releaseDay(catalogue.release));
    if (quote === undefined) return [];
    return [{ value, label: `${server.name}, ${formatMoney(quote.value, { style: 'compact' })}` }];
  });
}
