'use client';

import { FoldedSection } from './folded-section';
import { sections } from './sections';

/** Every field the sentence and the workloads leave out, grouped the way finance thinks. */
export function ScenarioFields() {
  return (
    <div className="mt-2 border-t border-hairline">
      {sections.map((section) => (
        <FoldedSection key={section.title} {...section} />
      ))}
    </div>
  );
}
