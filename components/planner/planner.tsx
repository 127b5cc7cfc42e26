'use client';

import { ExplanationProvider } from '@/components/explain/explanation-provider';
import { ScenarioEditor } from '@/components/inputs/scenario-editor';
import { Answer } from './answer';
import { Banner } from './banner';
import { Colophon } from './colophon';
import { Masthead } from './masthead';
import { PlannerProvider } from './planner-context';
import { StatusLine } from './status-line';
import { useEngineAhead } from './use-engine-ahead';
import { useSharedLink } from './use-shared-link';

interface PlannerProps {
  /** The opening answer as JSON: one string crosses to the browser far faster than a tree of props. */
  readonly opening: string;
}

/** The planner page: the question as a sentence, the answer below it. */
export function Planner({ opening }: PlannerProps) {
  return (
    <PlannerProvider opening={opening}>
      <ExplanationProvider>
        <PlannerPage />
      </ExplanationProvider>
    </PlannerProvider>
  );
}

function PlannerPage() {
  useSharedLink();
  useEngineAhead();
  return (
    <div className="page">
      <Masthead />
      <main className="grid gap-6">
        <Banner />
        <p className="opening text-title" role="status">
          Opening the shared scenario…
        </p>
        <div className="answer grid gap-1">
          <ScenarioEditor />
          <StatusLine />
        </div>
        <div className="answer grid gap-10">
          <Answer />
        </div>
      </main>
      <Colophon />
    </div>
  );
}
