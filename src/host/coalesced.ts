/** Turns many calls into few: the first of a burst sets a timer, and `run` happens when it ends. A steady stream still runs. */
export class Coalesced {
  readonly #run: () => void;
  readonly #milliseconds: number;
  #timer: NodeJS.Timeout | undefined;

  constructor(run: () => void, milliseconds: number) {
    this.#run = run;
    this.#milliseconds = milliseconds;
  }

  request(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#run();
    }, this.#milliseconds);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
