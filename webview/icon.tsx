import type { JSX } from 'preact';

/** Drawn on 16 by 16 in lines of the text's colour. */
const paths = {
  close: 'M4 4l8 8M12 4l-8 8',
  copy: 'M5.5 5.5h7v8h-7zM10.5 5.5v-3h-7v8h2',
  export: 'M8 2.5v7.5M5 7.2l3 3 3-3M3 11.5v2h10v-2',
  rule: 'M3 3.5h10M3 7h6M3 10.5h4M9.5 11.2l1.8 1.8 3-4',
  search: 'M7 2.8a4.2 4.2 0 1 0 0 8.4 4.2 4.2 0 0 0 0-8.4M10.2 10.2l3.3 3.3',
  warning: 'M8 2.5l6 11H2zM8 6.5v3.2M8 11.4v.4',
  info: 'M8 2.2a5.8 5.8 0 1 0 0 11.6 5.8 5.8 0 0 0 0-11.6M8 7.2v3.8M8 5v.4',
  check: 'M3.5 8.5l3 3 6-7',
  minus: 'M4.5 8h7',
  ascending: 'M4.5 9.5L8 6l3.5 3.5',
  descending: 'M4.5 6.5L8 10l3.5-3.5',
} as const;

/** A picture that says nothing which a text beside it does not say. */
export function Icon({ name }: { readonly name: keyof typeof paths }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
