import type { LostAccelerator } from '@/lib/view/types';

/** Why each accelerator is not on the cheapest machine. */
export function LostAccelerators({ lost }: { readonly lost: readonly LostAccelerator[] }) {
  return (
    <dl className="mt-1 text-table md:columns-2 md:gap-16">
      {lost.map(({ id, name, message }) => (
        <div key={id} className="break-inside-avoid border-b border-hairline py-1.5">
          <dt className="font-semibold">{name}</dt>
          <dd>{message}</dd>
        </div>
      ))}
    </dl>
  );
}
