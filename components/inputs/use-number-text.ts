'use client';

import { useState } from 'react';
import { formatField, parseField } from '@/lib/format/field';
import type { FieldRule, FieldValue } from '@/lib/format/field';

/** A value, or the text a person typed that is not one yet. */
export type FieldContent = Exclude<FieldValue, 'auto'> | string;

interface NumberTextOptions {
  readonly value: FieldContent;
  readonly rule: FieldRule;
  readonly onValue: (value: FieldValue) => void;
  /** Keeps text that is not a value; without it the text stays in the field alone. */
  readonly onText?: (text: string) => void;
  readonly onLeave: () => void;
}

interface NumberText {
  readonly text: string;
  /** What is wrong with the text, or null. */
  readonly error: string | null;
  readonly change: (text: string) => void;
  readonly leave: () => void;
}

/** The text of a number field: what was typed while it is being typed, the tidy form afterwards. */
export function useNumberText(options: NumberTextOptions): NumberText {
  const { value, rule, onValue, onText, onLeave } = options;
  const [typed, setTyped] = useState<{ text: string; value: FieldContent } | null>(null);
  const isTyping = typed !== null && Object.is(typed.value, value);
  const text = isTyping ? typed.text : textOf(value, rule);
  const parsed = parseField(text, rule);

  return {
    text,
    error: parsed.ok || (text === '' && value === null) ? null : parsed.message,
    change: (next) => {
      const read = parseField(next, rule);
      if (read.ok) onValue(read.value);
      else onText?.(next);
      const stored = read.ok ? read.value : onText === undefined ? value : next;
      setTyped({ text: next, value: stored });
    },
    leave: () => {
      if (parsed.ok) setTyped(null);
      onLeave();
    },
  };
}

function textOf(value: FieldContent, rule: FieldRule): string {
  if (value === null && rule.blank === undefined) return '';
  return typeof value === 'string' && value !== 'auto' ? value : formatField(value, rule);
}
