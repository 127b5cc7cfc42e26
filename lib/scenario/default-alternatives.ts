import type { Scenario } from './schema';

type Alternative = Scenario['alternatives'][number];

const api = (kind: Alternative['kind'], id: string, offer: string): Alternative => ({
  id,
  kind,
  offer,
  model: null,
  weightPrecision: null,
});

/**
 * Further places routing may choose, besides the scenario's own offers: models of the same class
 * elsewhere, the same open weights on other hosts, clouds and servers. None is smaller than the
 * scenario's own choice, so that a workload that says nothing of quality is not sent to a weak model.
 */
export function defaultAlternatives(): Scenario['alternatives'] {
  return [
    api('frontier-api', 'gpt-6.1-sol', 'openai/gpt-6.1-sol'),
    api('frontier-api', 'gemini-3.1-pro', 'google/gemini-3.1-pro-preview'),
    api('small-api', 'claude-haiku-5.5', 'anthropic/claude-haiku-5-5'),
    api('small-api', 'gemini-3.1-flash-lite', 'google/gemini-3.1-flash-lite'),
    api('hosted-open', 'bedrock-llama', 'aws/meta.llama3-3-70b-instruct-v1:0'),
    api('hosted-open', 'together-llama', 'together/meta-llama/Llama-3.3-70B-Instruct-Turbo'),
    api('rented', 'lambda-1-h100', 'lambda-1x-h100-sxm'),
    api('rented', 'nebius-h100', 'nebius-hgx-h100'),
    api('rented', 'runpod-h100', 'runpod-h100-sxm'),
    api('owned', 'h200-server', 'hgx-h200-8'),
    api('owned', 'rtx-pro-6000', 'rtx-pro-6000-8'),
  ];
}
