/** What has to be done first, and the command that does it. */
export interface Remedy {
  readonly label: string;
  readonly command: string;
  readonly args?: readonly unknown[];
}

/** A command that cannot run yet: the message says what is missing, the remedy offers the step that mends it. */
export class Precondition extends Error {
  override readonly name = 'Precondition';
  readonly remedy: Remedy;

  constructor(message: string, remedy: Remedy) {
    super(message);
    this.remedy = remedy;
  }
}
