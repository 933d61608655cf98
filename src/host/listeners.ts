/** Whoever wants to know of something; VS Code's EventEmitter without VS Code, so that it can be tested alone. */
export class Listeners<Event> {
  readonly #listeners = new Set<(event: Event) => void>();

  /** Usable as a VS Code event. */
  readonly event = (listener: (event: Event) => void): { dispose(): void } => {
    this.#listeners.add(listener);
    return { dispose: () => void this.#listeners.delete(listener) };
  };

  fire(event: Event): void {
    for (const listener of [...this.#listeners]) listener(event);
  }
}
