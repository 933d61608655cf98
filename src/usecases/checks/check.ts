/** One thing that the commands need. */
export interface Check {
  /** What is checked, in a few words. */
  readonly name: string;
  readonly ok: boolean;
  /** What was found. */
  readonly found: string;
  /** What to do about it; only when it is not ok. */
  readonly fix?: string;
}

/** A check that passes or carries its fix. */
export function checked(name: string, ok: boolean, found: string, fix: string): Check {
  return ok ? { name, ok, found } : { name, ok, found, fix };
}
