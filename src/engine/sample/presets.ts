/** How large a made-up company is, and for how long it is watched. */
export interface SamplePreset {
  /** Employees with an account at some time in the data. */
  readonly people: number;
  readonly days: number;
  /** Planted attacks of each kind. */
  readonly attacksOfAKind: number;
}

export const samplePresets = {
  small: { people: 100, days: 14, attacksOfAKind: 3 },
  demo: { people: 500, days: 30, attacksOfAKind: 3 },
  large: { people: 3000, days: 30, attacksOfAKind: 4 },
} as const satisfies Readonly<Record<string, SamplePreset>>;

export type SamplePresetName = keyof typeof samplePresets;

/** Shorter data have no room for people to leave and come back; longer ones are of no use here. */
export const sampleDays = { least: 10, most: 366 } as const;
