import { credentialKinds } from '../core/azure/tokens.ts';
import { ByomlError } from '../core/errors/byomlError.ts';
import type { ParsedText } from './parsedText.ts';
import type { PathPart } from './schemaProblem.ts';

const secretKey =
  /secret|passw|credential|connection_?string|(access|account|api|shared|private)_?key|token|^(key|sas|pat)$/i;
const secretValue = /(AccountKey|SharedAccessKey|SharedAccessSignature|[?&]sig)=|-----BEGIN/i;

/** A key or a value that looks like a secret. */
interface Secret {
  readonly path: readonly PathPart[];
  /** Is it the last key of the path, rather than the value there? */
  readonly aboutKey: boolean;
  /** What a message calls it. */
  readonly what: string;
}

/** Throws `store.secret` when a key or a value of a workspace's file looks like one. */
export function refuseSecrets(parsed: ParsedText): void {
  const [found] = secretsIn(parsed.data);
  if (found === undefined) return;
  const { path, aboutKey, what } = found;
  throw new ByomlError('store.secret', { path: parsed.path, place: parsed.place(path, aboutKey), what });
}

/** What looks like a secret in the data of a workspace's file, in its order. */
export function* secretsIn(data: unknown, above: readonly PathPart[] = []): Generator<Secret, void> {
  if (typeof data === 'string' && secretValue.test(data)) {
    yield { path: above, aboutKey: false, what: `the value of "${String(above.at(-1))}"` };
  }
  if (typeof data !== 'object' || data === null) return;
  for (const [key, value] of Object.entries(data)) {
    const path = [...above, Array.isArray(data) ? Number(key) : key];
    // A profile may be called what it likes; every other key may not.
    const isName = Array.isArray(data) || (above.length === 1 && above[0] === 'profiles');
    if (!isName && !namesCredential(path, value) && secretKey.test(key))
      yield { path, aboutKey: true, what: `the key "${key}"` };
    else yield* secretsIn(value, path);
  }
}

/** A profile says which way to sign in worked; that is a word of ours, and nothing else may stand there. */
function namesCredential(path: readonly PathPart[], value: unknown): boolean {
  const isOfProfile = path.length === 3 && path[0] === 'profiles' && path[2] === 'credential';
  return isOfProfile && credentialKinds.some((kind) => kind === value);
}
