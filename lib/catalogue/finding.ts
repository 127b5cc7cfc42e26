/** Something wrong, or worth a look, in the catalogue: where it stands and what the rule is. */
export interface Finding {
  /** `error` keeps a release from being made; `warning` is shown and lets it pass. */
  readonly severity: 'error' | 'warning';
  /** `data/accelerators/l4.json › tdp.unit` when reading files, `accelerator/l4 › tdp` afterwards. */
  readonly path: string;
  readonly message: string;
}

export function error(path: string, message: string): Finding {
  return { severity: 'error', path, message };
}

export function warning(path: string, message: string): Finding {
  return { severity: 'warning', path, message };
}
