import type { HTMLAttributes } from 'preact';

/** What every custom element takes beside its own attributes. */
export type ElementProps = HTMLAttributes;
