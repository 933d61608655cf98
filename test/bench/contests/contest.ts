/** A process to start. */
export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Who takes part in a contest; each run of it is a fresh process. */
export interface Contestant {
  /** Unique in its contest; what ratios and checks call it. */
  readonly key: string;
  /** What it is, with its settings, for the table. */
  readonly about: string;
  /** Takes part in the first so many rounds only; all without it. */
  readonly rounds?: number;
  /** What is aimed at on the machine of the table; nothing fails by it. */
  readonly goals?: RowGoals;
  /** Why it cannot take part here; undefined where it can. */
  readonly absent: () => string | undefined;
  /** A process that leaves `result.json` ({@link RunResult}) and what the check needs in `out`. */
  readonly command: (out: string) => Command;
}

/** What a run says of itself. */
export interface RunResult {
  /** What counts. */
  readonly ms: number;
  /** Largest resident memory of the process, the Java one included. */
  readonly rssMb: number;
  /** Name -> version of what ran. */
  readonly versions: Readonly<Record<string, string>>;
  /** Further times, e.g. of scoring after a fit. */
  readonly more?: Readonly<Record<string, number>>;
}

/** At most so many milliseconds and megabytes, at least so many units of work a second. */
export interface RowGoals {
  readonly ms?: number;
  readonly rssMb?: number;
  readonly rate?: number;
}

/** How many times as long `slower` takes as `faster`, within a round. */
export interface RatioGoal {
  readonly slower: string;
  readonly faster: string;
  /** Until when the slower one's time counts, by a name of its `more`; until its end without it. */
  readonly until?: string;
  /** The slower one's data are the other's, doubled so many times: the ratio is that of one doubling. */
  readonly doublings?: number;
  /** What is aimed at; `most` where the first may take at most so many times as long. */
  readonly goal?: number;
  readonly most?: number;
  /** Below this (above, with `most`) something was made slower: the benchmark fails. */
  readonly limit?: number;
}

/** What a check says of one contestant's results. */
export interface Verdict {
  readonly ok: boolean;
  readonly text: string;
}

export interface Contest {
  readonly name: string;
  readonly title: string;
  readonly rounds: number;
  readonly contestants: readonly Contestant[];
  readonly ratios: readonly RatioGoal[];
  /** Looks at what the runs of a round left (contestant -> folder): no figure without its check. */
  readonly check: (runs: ReadonlyMap<string, string>) => Promise<ReadonlyMap<string, Verdict>>;
  /** Units of work of a run, for a rate, e.g. rows. */
  readonly work?: { readonly count: number; readonly unit: string };
}

/** Makes a contest's data; runs once. */
export type PrepareContest = () => Promise<Contest>;
