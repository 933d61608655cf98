import type * as vscode from 'vscode';

/**
 * Remembers of sample data from when on there are attacks in it, by detection: a model is best trained on the days before,
 * and the others are there to be scored.
 */
export class AttackDays {
  readonly #memory: vscode.Memento;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
  }

  /** Microseconds since 1970-01-01T00:00Z; undefined where nothing is known. */
  of(detectionFolder: string): number | undefined {
    const time: unknown = this.#memory.get(keyOf(detectionFolder));
    return typeof time === 'number' && Number.isFinite(time) ? time : undefined;
  }

  async remember(detectionFolder: string, attacksFrom: number): Promise<void> {
    await this.#memory.update(keyOf(detectionFolder), attacksFrom);
  }
}

function keyOf(detectionFolder: string): string {
  return `byoml.attacksFrom:${detectionFolder}`;
}
