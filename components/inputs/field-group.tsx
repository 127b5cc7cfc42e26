import type { ReactNode } from 'react';

interface FieldGroupProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** Fields that belong together, under one heading. */
export function FieldGroup({ title, children }: FieldGroupProps) {
  return (
    <fieldset className="border-t border-hairline pt-3">
      <legend className="float-left mb-3 w-full font-semibold">{title}</legend>
      <div className="clear-both grid grid-cols-[repeat(auto-fill,minmax(13.5rem,1fr))] gap-x-8 gap-y-4">
        {children}
      </div>
    </fieldset>
  );
}
