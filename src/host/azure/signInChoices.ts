import * as z from 'zod/mini';
import { credentialKinds } from '../../core/azure/tokens.ts';

const choiceSchema = z.object({
  credential: z.enum(credentialKinds),
  /** Of the editor's accounts. */
  account: z.optional(z.object({ id: z.string(), label: z.string() })),
});

/** Who somebody chose to be in a cloud; no secret. */
export type SignInChoice = z.infer<typeof choiceSchema>;

const choicesSchema = z.catch(z.record(z.string(), choiceSchema), {});

const key = 'azure.signIn';

/** The part of VS Code's Memento that is used. */
export interface Memory {
  get(key: string): unknown;
  update(key: string, value: unknown): Thenable<void>;
}

/** The choices of this editor's user, by the address of the cloud's sign-in. */
export class SignInChoices {
  readonly #memory: Memory;

  constructor(memory: Memory) {
    this.#memory = memory;
  }

  of(login: string): SignInChoice | undefined {
    return this.#all()[login];
  }

  async keep(login: string, choice: SignInChoice): Promise<void> {
    await this.#memory.update(key, { ...this.#all(), [login]: choice });
  }

  async forget(): Promise<void> {
    await this.#memory.update(key, undefined);
  }

  #all(): Readonly<Record<string, SignInChoice>> {
    return choicesSchema.parse(this.#memory.get(key) ?? {});
  }
}
