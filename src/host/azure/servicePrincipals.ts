import * as z from 'zod/mini';
import type { ServicePrincipal } from '../../core/azure/servicePrincipal.ts';

const principalSchema: z.ZodMiniType<ServicePrincipal> = z.object({
  tenant: z.string(),
  clientId: z.string(),
  proof: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('secret'), secret: z.string() }),
    z.object({ kind: z.literal('certificate'), pem: z.string() }),
  ]),
});

/** The part of VS Code's SecretStorage that is used. */
export interface Secrets {
  get(key: string): Thenable<string | undefined>;
  store(key: string, value: string): Thenable<void>;
  delete(key: string): Thenable<void>;
}

const key = 'azure.servicePrincipals';
const principalsSchema = z.record(z.string(), principalSchema);

/** Applications with their secrets, by the address of the cloud's sign-in: in the system's key store and nowhere else. */
export class ServicePrincipals {
  readonly #secrets: Secrets;

  constructor(secrets: Secrets) {
    this.#secrets = secrets;
  }

  async of(login: string): Promise<ServicePrincipal | undefined> {
    return (await this.#all())[login];
  }

  async keep(login: string, principal: ServicePrincipal): Promise<void> {
    await this.#secrets.store(key, JSON.stringify({ ...(await this.#all()), [login]: principal }));
  }

  async forget(): Promise<void> {
    await this.#secrets.delete(key);
  }

  async #all(): Promise<Readonly<Record<string, ServicePrincipal>>> {
    const text = await this.#secrets.get(key);
    if (text === undefined) return {};
    try {
      return principalsSchema.parse(JSON.parse(text));
    } catch {
      // What cannot be read is as good as gone; nothing of it may show.
      return {};
    }
  }
}
