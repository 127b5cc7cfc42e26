'use client';

interface CheckBoxProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  /** The field's path in the scenario. */
  readonly name: string;
  readonly value?: string;
  /** Why it cannot be changed now. */
  readonly fixed?: string | undefined;
}

/** A yes or no with its words beside it; the words can be pressed too. */
export function CheckBox({ label, isOn, onChange, name, value, fixed }: CheckBoxProps) {
  return (
    <label className="flex min-h-7 cursor-pointer items-start gap-2.5 py-1 text-table">
      <input
        type="checkbox"
        className="size-5 flex-none accent-(--accent)"
        name={name}
        value={value}
        checked={isOn}
        disabled={fixed !== undefined}
        onChange={(event) => {
          onChange(event.target.checked);
        }}
      />
      <span>
        {label}
        {fixed === undefined ? null : <span className="field-hint block">{fixed}</span>}
      </span>
    </label>
  );
}
