'use client';

import { useChoices, usePlanner } from '@/components/planner/planner-context';
import { RouteChoice } from './route-choice';
import { SharedGrowth } from './shared-growth';
import { firstSpecs } from './specs/first';
import { TodayChoice } from './today-choice';
import { TotalRequests } from './total-requests';
import { WordsChoice } from './words-choice';
import { WordsNumber } from './words-number';

interface SentenceProps {
  readonly isWorkloadsOpen: boolean;
  readonly onWorkloads: () => void;
}

/** The scenario as one sentence; its words are the fields that matter first. */
export function Sentence({ isWorkloadsOpen, onWorkloads }: SentenceProps) {
  const choices = useChoices();
  const count = usePlanner(({ draft }) => draft.workloads.length);
  return (
    <p className="max-w-[74rem] text-title leading-[1.8] text-pretty">
      We send <TotalRequests /> requests a month from{' '}
      <button
        type="button"
        className="words-button chevron"
        aria-expanded={isWorkloadsOpen}
        aria-controls="workloads"
        onClick={onWorkloads}
      >
        {count === 1 ? '1 workload' : `${count} workloads`}
      </button>
      , growing <SharedGrowth />
      &nbsp;% a month; today they go to <TodayChoice />. We compare{' '}
      <RouteChoice
        path="frontierApi.offer"
        option="frontier-api"
        label="Frontier API"
        choices={choices.frontierOffers}
      />
      ,{' '}
      <RouteChoice
        path="smallApi.offer"
        option="small-api"
        label="Small API"
        choices={choices.smallOffers}
      />{' '}
      and hosted{' '}
      <RouteChoice
        path="hostedOpen.offer"
        option="hosted-open"
        label="Hosted open weights"
        choices={choices.openOffers}
      />{' '}
      per token with serving{' '}
      <WordsChoice path="selfHosted.model" label="Self-hosted model" choices={choices.models} />{' '}
      ourselves on rented{' '}
      <RouteChoice
        path="rented.offer"
        option="rented"
        label="Cloud GPU offer"
        choices={choices.cloudOffers}
      />{' '}
      or owned{' '}
      <RouteChoice path="owned.server" option="owned" label="Server" choices={choices.servers} />,
      over <WordsNumber path="horizonMonths" rule={firstSpecs.horizonMonths} /> months at{' '}
      <WordsNumber path="discountRatePerYear" rule={firstSpecs.discountRatePerYear} />
      &nbsp;% cost of capital.
    </p>
  );
}
