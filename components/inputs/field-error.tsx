interface FieldErrorProps {
  readonly id: string;
  readonly error: string | null;
}

/** What is wrong with the field, beside it; the field names it with aria-describedby. */
export function FieldError({ id, error }: FieldErrorProps) {
  return (
    <span id={id} className="field-error" hidden={error === null}>
      {error}
    </span>
  );
}
