import * as z from 'zod/mini';
import type { CloudName } from '../core/azure/clouds.ts';

/** Where it is remembered: a VS Code memento, or a test's. */
interface RecentMemory {
  get(key: string): unknown;
  update(key: string, value: unknown): PromiseLike<void>;
}

/** A workspace that was chosen, with the names by which it was. */
const recentSchema = z.object({
  cloud: z.string(),
  tenant: z.object({ id: z.string(), name: z.string() }),
  subscription: z.object({ id: z.string(), name: z.string() }),
  /** ARM id. */
  id: z.string(),
  workspace: z.string(),
  resourceGroup: z.string(),
  region: z.string(),
});

export type RecentPlace = Readonly<z.infer<typeof recentSchema>>;

const memoryKey = 'byoml.azure.recent';
const mostRemembered = 10;

/** The workspaces that were chosen lately, the latest first: what somebody chooses is mostly what they chose before. */
export class RecentPlaces {
  readonly #memory: RecentMemory;

  constructor(memory: RecentMemory) {
    this.#memory = memory;
  }

  of(cloud: CloudName): readonly RecentPlace[] {
    return this.#all().filter((place) => place.cloud === cloud);
  }

  async remember(place: RecentPlace): Promise<void> {
    const others = this.#all().filter(({ id }) => id.toLowerCase() !== place.id.toLowerCase());
    await this.#memory.update(memoryKey, [place, ...others].slice(0, mostRemembered));
  }

  async forget(): Promise<void> {
    await this.#memory.update(memoryKey, undefined);
  }

  #all(): readonly RecentPlace[] {
    const stored = z.array(recentSchema).safeParse(this.#memory.get(memoryKey));
    return stored.success ? stored.data : [];
  }
}
