'use client';

import { useId } from 'react';
import type { ChoiceView } from '@/lib/view/types';

interface AskedForProps {
  readonly label: string;
  readonly choices: readonly ChoiceView[];
  readonly chosen: string;
  readonly onChoose: (value: string) => void;
}

/** What a part of the answer is shown for; it changes nothing of the scenario. One choice is none. */
export function AskedFor({ label, choices, chosen, onChoose }: AskedForProps) {
  const id = useId();
  if (choices.length < 2) return null;
  return (
    <div className="min-w-48">
      <label htmlFor={id} className="block text-table">
        {label}
      </label>
      <select
        id={id}
        className="line-choice"
        value={chosen}
        onChange={(event) => {
          onChoose(event.target.value);
        }}
      >
        {choices.map(({ value, label: name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
