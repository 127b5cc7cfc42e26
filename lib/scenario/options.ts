/** The five routes every scenario compares, in the order they are always shown. */
export const optionIds = ['frontier-api', 'small-api', 'hosted-open', 'rented', 'owned'] as const;
export type OptionId = (typeof optionIds)[number];

export const apiOptionIds = ['frontier-api', 'small-api', 'hosted-open'] as const;
export type ApiOptionId = (typeof apiOptionIds)[number];

export const optionLabels: Readonly<Record<OptionId, string>> = {
  'frontier-api': 'Frontier API',
  'small-api': 'Small API',
  'hosted-open': 'Hosted open weights',
  rented: 'Rented GPUs',
  owned: 'Owned servers',
};
