'use client';

import { CheckBox } from './check-box';
import { useScenarioFlag } from './use-scenario-field';

/** A yes or no of the scenario. */
export function FlagField({ path, label }: { readonly path: string; readonly label: string }) {
  const { isOn, change } = useScenarioFlag(path);
  return <CheckBox name={path} label={label} isOn={isOn} onChange={change} />;
}
