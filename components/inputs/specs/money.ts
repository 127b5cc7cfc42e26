import { firstSpecs } from './first';
import { number, percent, share, whole } from './spec';
import type { Specs } from './spec';

export const volumeSpecs = {
  users: whole('Users', [1, 1e9], {
    unit: 'people',
    blank: { word: 'not known', value: null },
    help: 'For the cost per user.',
  }),
  retryShare: share('Retry share', 'Requests sent again, as a share of all.'),
  hoursPerMonth: number('Hours per month', [1, 744], {
    unit: 'h',
    help: '730 is 8,760 hours divided by 12.',
  }),
} as const satisfies Specs;

export const financeSpecs = {
  discountRatePerYear: firstSpecs.discountRatePerYear,
  'financing.loanShare': share('Share lent', 'Of the purchase price; the rest is paid in cash.'),
  'financing.loanRatePerYear': percent('Loan rate', [0, 1], { unit: '% a year' }),
  'financing.loanMonths': whole('Loan term', [2, 120], { unit: 'months' }),
  'financing.leaseRatePerYear': percent('Lease rate', [0, 1], {
    unit: '% a year',
    help: 'The interest that the payments imply.',
  }),
  'financing.leaseMonths': whole('Lease term', [2, 120], { unit: 'months' }),
  upfrontBudgetUsd: number('Most cash before month 1', [0, 1e12], {
    unit: '$',
    blank: { word: 'no limit', value: null },
    help: 'What may be paid before anything runs.',
  }),
  'tax.rate': share('Tax rate', 'On profit, which a cost lowers.'),
} as const satisfies Specs;

export const peopleSpecs = {
  'people.loadedUsdPerFtePerYear': number('Loaded cost per FTE', [0, 5e6], {
    unit: '$ a year',
    help: 'Salary with benefits and overhead.',
  }),
  'people.wageGrowthPerYear': percent('Wage growth', [-0.95, 5], { unit: '% a year' }),
  'people.ftePerGpu.rented': number('FTE per rented GPU', [0, 10], {
    unit: 'FTE/GPU',
    help: 'On top of the team below; 0.01 is one person for 100 GPUs.',
  }),
  'people.ftePerGpu.owned': number('FTE per owned GPU', [0, 10], {
    unit: 'FTE/GPU',
    help: 'Likewise.',
  }),
} as const satisfies Specs;

export const modelWorkSpecs = {
  'modelWork.evaluationItemsPerMonth': number('Answers reviewed', [0, 1e9], {
    unit: 'a month',
    help: 'By a person, on each route.',
  }),
  'modelWork.reviewUsdPerItem': number('Cost of a review', [0, 1e5], { unit: '$ an answer' }),
  'modelWork.tuningRunsPerYear': number('Fine-tuning runs', [0, 10_000], { unit: 'a year' }),
  'modelWork.tuningMTokPerRun': number('Tokens per run', [0, 1e8], {
    unit: 'M tokens',
    help: 'All epochs counted.',
  }),
  'modelWork.tuningUtilisation': percent('Training utilisation', [0.01, 1], {
    unit: '% of peak',
    help: 'Model FLOPs utilisation.',
  }),
  'modelWork.toolSeats': whole('Tool seats', [0, 1e6], { unit: 'seats' }),
  'modelWork.toolUsdPerSeatMonth': number('Price of a tool seat', [0, 1e5], {
    unit: '$ a month',
    blank: { word: 'catalogue', value: null },
    help: 'Your price; “catalogue” takes the list price.',
  }),
  'modelWork.usdPerFailedAnswer': number('Cost of a failed answer', [0, 1e6], {
    unit: '$ an answer',
    help: 'What an answer that nobody can use costs you.',
  }),
} as const satisfies Specs;
