import type { ReactElement } from 'react';

/** A short stroke that stands for a line in legends and tooltips. */
export function Swatch({ color, dashed, dotted = false }: { readonly color: string; readonly dashed: boolean; readonly dotted?: boolean }): ReactElement {
  return (
    <svg width="18" height="8" aria-hidden="true" data-icon="">
      <path d="M1 4H17" stroke={color} strokeWidth="2.5" strokeDasharray={dotted ? '2 3' : dashed ? '5 3' : undefined} fill="none" />
    </svg>
  );
}
