import { FigureButton } from '@/components/ui/figure-button';
import type { BridgeStep, BridgeView } from '@/lib/view/finance-types';
import { ChartFrame } from './chart-frame';
import { WaterfallBar, stepFill } from './waterfall-bar';

/** Two totals from the axis and the steps between them, each with its value; rows read as a list. */
export function Waterfall({ view }: { readonly view: BridgeView }) {
  const { steps, domain } = view;
  return (
    <ChartFrame words={view} level={3}>
      <p className="mt-2 flex flex-wrap gap-x-6 text-small text-muted" aria-hidden="true">
        <Key kind="less">costs less</Key>
        <Key kind="more">costs more</Key>
      </p>
      <ol className="mt-2 text-table">
        {steps.map((step, index) => (
          <li
            key={`${step.kind} ${step.label}`}
            data-route={step.option ?? undefined}
            className="grid grid-cols-[1fr_auto] items-stretch gap-x-4 md:grid-cols-[15rem_1fr_8rem]"
          >
            <span className={`py-1 md:self-center ${step.kind === 'total' ? 'font-semibold' : ''}`}>
              {step.label}
            </span>
            <span
              className={`py-1 text-right md:order-last md:self-center ${step.kind === 'total' ? 'font-semibold' : ''}`}
            >
              <FigureButton figure={step.figure} label={step.label} />
            </span>
            <WaterfallBar
              step={step}
              domain={domain}
              isFirst={index === 0}
              isLast={index === steps.length - 1}
            />
          </li>
        ))}
      </ol>
    </ChartFrame>
  );
}

function Key({ kind, children }: { readonly kind: BridgeStep['kind']; readonly children: string }) {
  return (
    <span className="flex items-center gap-1.5">
      <svg width="16" height="10">
        <rect x="0.5" y="0.5" width="15" height="9" {...stepFill(kind)} />
      </svg>
      {children}
    </span>
  );
}
