'use client';

import { useId, useState } from 'react';
import { usePlanner, usePlannerStore } from '@/components/planner/planner-context';
import { isAt } from '@/lib/store/adjust';
import type { SiteFigures } from '@/lib/store/adjust';
import type { Draft } from '@/lib/store/draft';
import type { RegionView } from '@/lib/view/types';

interface RegionChoiceProps {
  readonly label: string;
  readonly help: string;
  readonly regions: readonly RegionView[];
  /** The figures the choice fills in, as they are now. */
  readonly figures: (draft: Draft) => Parameters<typeof isAt>[0];
  readonly move: (draft: Draft, place: SiteFigures) => Draft;
}

/** A place whose figures are filled into the fields beside it; the fields stay free to edit. */
export function RegionChoice({ label, help, regions, figures, move }: RegionChoiceProps) {
  const id = useId();
  const store = usePlannerStore();
  const draft = usePlanner((state) => state.draft);
  const [picked, setPicked] = useState('');
  const here = regions.filter((region) => isAt(figures(draft), region));
  const chosen = here.find(({ value }) => value === picked) ?? here[0];
  return (
    <div>
      <label htmlFor={id} className="block text-table">
        {label}
      </label>
      <select
        id={id}
        className="line-choice"
        aria-describedby={`${id}-hint`}
        value={chosen?.value ?? ''}
        onChange={(event) => {
          const place = regions.find(({ value }) => value === event.target.value);
          setPicked(event.target.value);
          if (place !== undefined) store.getState().change((before) => move(before, place));
        }}
      >
        <option value="">As entered beside</option>
        {regions.map((region) => (
          <option key={region.value} value={region.value}>
            {region.label}
          </option>
        ))}
      </select>
      <p id={`${id}-hint`} className="field-hint mt-0.5">
        {help}
      </p>
    </div>
  );
}
