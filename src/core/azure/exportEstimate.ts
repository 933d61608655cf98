import type { CostNote } from './plan.ts';

/** How much of a table arrives a day. */
export interface TableVolume {
  readonly table: string;
  /** GB (10^9 bytes) a day, mean of the days that were looked at; 0 where nothing arrived. */
  readonly gigabytesADay: number;
}

/** What an export of tables would move and cost. */
export interface ExportVolume {
  /** Days that the mean is over. */
  readonly days: number;
  readonly tables: readonly TableVolume[];
  /** Share of SecurityEvent's bytes that are file share events (5140, 5145); undefined without SecurityEvent or events. */
  readonly shareOfAccesses: number | undefined;
  readonly cost: CostNote;
}

/** Are the events collected that a detection needs? */
export interface DataPresence {
  /** Looked at: the last day, UTC. */
  readonly events: readonly EventPresence[];
  /** Is there what a detection of file shares needs (5140)? */
  readonly present: boolean;
  /** What to do when not. */
  readonly advice: readonly Advice[];
}

/** A step in words, with what to type or to paste. */
export interface Advice {
  readonly text: string;
  readonly code?: string | undefined;
}

export interface EventPresence {
  readonly eventId: number;
  readonly rows: number;
  readonly computers: number;
  /** ISO 8601 of the newest; undefined without rows. */
  readonly last: string | undefined;
}

/** The answer to "is the data there, and what would it cost to export it". */
export interface DataCheck {
  readonly presence: DataPresence;
  readonly volume: ExportVolume;
}
