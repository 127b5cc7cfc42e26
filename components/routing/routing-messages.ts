import type { Scenario } from '@/lib/scenario/schema';
import type { RoutingView } from '@/lib/view/routing-types';
import type { FigureExplanation } from '@/lib/view/types';

// What the page and its routing worker say to each other; all of it plain data.

export type RoutingRequest =
  | { readonly kind: 'route'; readonly scenario: Scenario; readonly release: string }
  /** Of the portfolio routed last. */
  | { readonly kind: 'explain'; readonly cellId: string }
  | {
      readonly kind: 'moves';
      readonly scenario: Scenario;
      readonly release: string;
      readonly workloadId: string;
    };

export type RoutingReply =
  | { readonly kind: 'progress'; readonly words: string }
  | { readonly kind: 'routed'; readonly view: RoutingView }
  | {
      readonly kind: 'explained';
      readonly cellId: string;
      readonly explanation: FigureExplanation | null;
    }
  | { readonly kind: 'moves'; readonly sentences: readonly string[] }
  | { readonly kind: 'failed' };
