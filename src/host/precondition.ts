/** What helps: a command, or a file to correct. */
export type Remedy = { readonly label: string } & (
  { readonly command: string; readonly args?: readonly unknown[] } | { readonly file: string }
);

/** A command that cannot run yet: the message says what is missing, the remedy offers the step that mends it. */
export class Precondition extends Error {
  override readonly name = 'Precondition';
  readonly remedy: Remedy;

  constructor(message: string, remedy: Remedy, cause?: unknown) {
    super(message, { cause });
    this.remedy = remedy;
  }
}
