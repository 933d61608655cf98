/** Something in ARM, as its GET answers it, beside what only the local Azure knows. */
export interface Resource {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly location?: string | undefined;
  readonly kind?: string | undefined;
  readonly sku?: { readonly name: string; readonly tier?: string } | undefined;
  readonly identity?: unknown;
  readonly tags?: Readonly<Record<string, string>> | undefined;
  readonly etag?: string | undefined;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** Everything in ARM by id; ids do not mind case. */
export class Resources {
  readonly #byId = new Map<string, Resource>();
  readonly #hiddenUntil = new Map<string, number>();
  readonly #byType = new Map<string, Set<string>>();

  put(resource: Resource): Resource {
    const key = resource.id.toLowerCase();
    this.#byId.set(key, resource);
    const type = resource.type.toLowerCase();
    const ids = this.#byType.get(type) ?? new Set();
    this.#byType.set(type, ids.add(key));
    return resource;
  }

  get(id: string): Resource | undefined {
    const key = id.toLowerCase();
    if ((this.#hiddenUntil.get(key) ?? 0) > Date.now()) return undefined;
    return this.#byId.get(key);
  }

  /** Also what only lies below it. */
  delete(id: string): boolean {
    const key = id.toLowerCase();
    if (!this.#byId.has(key)) return false;
    for (const [other, { type }] of this.#byId) {
      if (other !== key && !other.startsWith(`${key}/`)) continue;
      this.#byId.delete(other);
      this.#byType.get(type.toLowerCase())?.delete(other);
    }
    return true;
  }

  /** Of a type, below an id, in the order in which they were put first. */
  ofType(type: string, below = ''): readonly Resource[] {
    const start = below.toLowerCase();
    return [...(this.#byType.get(type.toLowerCase()) ?? [])]
      .filter((key) => start === '' || key.startsWith(`${start}/`))
      .flatMap((key) => this.#byId.get(key) ?? []);
  }

  /** Reads do not find it for so many milliseconds, as after a create that has not spread yet. */
  hide(id: string, milliseconds: number): void {
    this.#hiddenUntil.set(id.toLowerCase(), Date.now() + milliseconds);
  }
}

/** A copy with other properties, the rest kept. */
export function withProperties(resource: Resource, properties: Readonly<Record<string, unknown>>): Resource {
  return { ...resource, properties: { ...resource.properties, ...properties } };
}
