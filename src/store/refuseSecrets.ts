import { ByomlError } from '../core/errors/byomlError.ts';
import type { ParsedText } from './parsedText.ts';
import type { PathPart } from './schemaProblem.ts';

const secretKey =
  /secret|passw|credential|connection_?string|(access|account|api|shared|private)_?key|token|^(key|sas|pat)$/i;
const secretValue = /(AccountKey|SharedAccessKey|SharedAccessSignature|[?&]sig)=|-----BEGIN/i;

/** Throws `store.secret` when a key or a value of a workspace's file looks like one. */
export function refuseSecrets(parsed: ParsedText): void {
  const found = findSecret(parsed.data, []);
  if (found === undefined) return;
  const { path, aboutKey } = found;
  const what = aboutKey ? `the key "${String(path.at(-1))}"` : `the value of "${String(path.at(-1))}"`;
  throw new ByomlError('store.secret', { path: parsed.path, place: parsed.place(path, aboutKey), what });
}

function findSecret(
  data: unknown,
  above: readonly PathPart[],
): { readonly path: readonly PathPart[]; readonly aboutKey: boolean } | undefined {
  if (typeof data === 'string' && secretValue.test(data)) return { path: above, aboutKey: false };
  if (typeof data !== 'object' || data === null) return undefined;
  for (const [key, value] of Object.entries(data)) {
    const path = [...above, Array.isArray(data) ? Number(key) : key];
    // A profile may be called what it likes; every other key may not.
    const isName = Array.isArray(data) || (above.length === 1 && above[0] === 'profiles');
    if (!isName && secretKey.test(key)) {
      return { path, aboutKey: true };
    }
    const below = findSecret(value, path);
    if (below !== undefined) return below;
  }
  return undefined;
}
