import type { ReactNode } from 'react';

interface FieldGroupProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** Fields that belong together, under one heading. */
export function FieldGroup({ title, children }: FieldGroupProps) {
  return (
    <fieldset>
      <legend className="float-left mb-2 w-full text-table font-semibold">{title}</legend>
      <div className="clear-both">
        <FieldGrid>{children}</FieldGrid>
      </div>
    </fieldset>
  );
}

/** Fields beside each other, as many as the width bears. */
export function FieldGrid({ children }: { readonly children: ReactNode }) {
  return (
    <div className="grid grid-cols-[repeat(auto-fill,minmax(13.5rem,1fr))] gap-x-8 gap-y-4">
      {children}
    </div>
  );
}
