import { describe, expect, it } from 'vitest';
import { looseSlugOf, matchesPattern, slugOf, withHyphenatedDate } from './match';

describe('matchesPattern', () => {
  it.each([
    ['gpt-4o', 'gpt-4o', true],
    ['gpt-4o', 'gpt-4o-mini', false],
    ['gpt-4o*', 'gpt-4o-mini', true],
    ['gpt-4o*', 'ft:gpt-4o', false],
    ['*sonnet', 'claude-sonnet', true],
    ['*sonnet', 'claude-sonnet-5', false],
    ['*nova-pro*', 'eu.amazon.nova-pro-v1:0', true],
    ['*', 'anything', true],
    ['MiniMax-M3', 'minimax-m3', true],
    ['/^claude-fable-5-\\d{8}$/', 'claude-fable-5-20260609', true],
    ['/^claude-fable-5-\\d{8}$/', 'claude-fable-5-1', false],
    ['/^(?!.*-tts(?:$|-))gemini-2\\.5-pro/', 'gemini-2.5-pro-preview', true],
    ['/^(?!.*-tts(?:$|-))gemini-2\\.5-pro/', 'gemini-2.5-pro-tts', false],
  ])('tells whether %s fits %s: %s', (pattern, id, fits) => {
    expect(matchesPattern(pattern, id)).toBe(fits);
  });
});

describe('slugs', () => {
  it.each([
    ['meta-llama/Llama-3.3-70B-Instruct-Turbo', 'llama-3.3-70b-instruct-turbo'],
    ['@cf/openai/gpt-oss-20b', 'gpt-oss-20b'],
    ['amazon.nova-pro-v1:0', 'amazon.nova-pro-v1-0'],
    ['ft:gpt-3.5-turbo-', 'ft-gpt-3.5-turbo'],
  ])('makes of %s the id %s', (model, slug) => {
    expect(slugOf(model)).toBe(slug);
  });

  it('treats dots and hyphens alike in the loose form', () => {
    expect(looseSlugOf('claude-opus-5.5')).toBe(looseSlugOf('Claude Opus 5.5'));
  });
});

describe('withHyphenatedDate', () => {
  it.each([
    ['gpt-4o-20240513', 'gpt-4o-2024-05-13'],
    ['claude-x-20251001-v1:0', 'claude-x-2025-10-01-v1:0'],
    ['model-20251301', 'model-20251301'],
  ])('spells %s as %s', (id, dated) => {
    expect(withHyphenatedDate(id)).toBe(dated);
  });
});
