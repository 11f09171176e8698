import type { ReactElement } from 'react';

const paths = {
  options: 'M2 4.5h6M12 4.5h2M2 11.5h2M8 11.5h6M10 2.5v4M6 9.5v4',
  table: 'M2 3h12v10H2zM2 6.5h12M2 9.75h12M6.5 3v10',
  save: 'M8 2v8M4.5 7 8 10.5 11.5 7M2.5 13.5h11',
  expand: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10',
  shrink: 'M6 2.5V6H2.5M13.5 6H10V2.5M10 13.5V10h3.5M2.5 10H6v3.5',
} as const;
export type ChartIconName = keyof typeof paths;

export function ChartIcon({ name }: { readonly name: ChartIconName }): ReactElement {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true" data-icon="">
      <path d={paths[name]} />
    </svg>
  );
}
