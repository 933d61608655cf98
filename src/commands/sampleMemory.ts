import * as z from 'zod/mini';

/** Where it is remembered: a VS Code memento, or a test's. */
export interface SampleMemento {
  get(key: string): unknown;
  update(key: string, value: unknown): PromiseLike<void>;
}

/** What sample data say of themselves. */
const sampleSchema = z.object({
  /** The folder that the detection reads. */
  export: z.string(),
  /** Microseconds since 1970-01-01T00:00Z: no attack lies before. */
  attacksFrom: z.number(),
});

type Sample = z.infer<typeof sampleSchema>;

/**
 * Remembers which detections read sample data, and from when on there are attacks in them: a model is best trained on the
 * days before, and the others are there to be scored.
 */
export class SampleMemory {
  readonly #memory: SampleMemento;

  constructor(memory: SampleMemento) {
    this.#memory = memory;
  }

  /** Undefined for a detection that reads something else. */
  of(detectionFolder: string): Sample | undefined {
    const parsed = sampleSchema.safeParse(this.#memory.get(keyOf(detectionFolder)));
    return parsed.success ? parsed.data : undefined;
  }

  async remember(detectionFolder: string, sample: Sample): Promise<void> {
    await this.#memory.update(keyOf(detectionFolder), sample);
  }
}

function keyOf(detectionFolder: string): string {
  return `byoml.sample:${detectionFolder}`;
}
