import { LabelledNumber } from './labelled-number';
import { specAt } from './specs';

/** Numeric fields in the order of their paths. */
export function Numbers({ paths }: { readonly paths: readonly string[] }) {
  return paths.map((path) => <LabelledNumber key={path} path={path} spec={specAt(path)} />);
}
