import type { ChoiceView } from '@/lib/view/types';

interface ChoiceOptionsProps {
  readonly choices: readonly ChoiceView[];
  /** Kept on offer even where the catalogue no longer lists it; null where nothing is chosen. */
  readonly chosen: string | null;
}

/** The options of a select, in their groups. */
export function ChoiceOptions({ choices, chosen }: ChoiceOptionsProps) {
  const groups = [...new Set(choices.map((choice) => choice.group))];
  const isKnown = chosen === null || choices.some((choice) => choice.value === chosen);
  return (
    <>
      {isKnown ? null : <option value={chosen}>{chosen}</option>}
      {groups.map((group) => {
        const options = choices
          .filter((choice) => choice.group === group)
          .map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ));
        return group === undefined ? (
          options
        ) : (
          <optgroup key={group} label={group}>
            {options}
          </optgroup>
        );
      })}
    </>
  );
}

/** The words for a value; the value itself where the catalogue has none. */
export function labelOf(choices: readonly ChoiceView[], value: string): string {
  return choices.find((choice) => choice.value === value)?.label ?? value;
}
