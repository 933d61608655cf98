// What a run must not leave: requests that the contract forbids, secrets and tokens. Plain JavaScript, for the tests of the editor
// as well.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A token, or a secret of an identity of the local Azure. */
const secret = /eyJ[\w-]{16,}\.[\w-]{16,}|\blocal-[\w-]{32}(?![\w-])/;

/** Requests that a test sends to see them refused have this header. */
export const onPurpose = 'x-refused-on-purpose';

/** What one can hold against a log of requests (AZURE_SIM_LOG), from a byte on; and how many there are by contract. */
export function requestsLogged(path, from = 0) {
  const text = existsSync(path) ? readFileSync(path).subarray(from).toString() : '';
  const requests = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
  const byContract = {};
  for (const { contract } of requests) byContract[contract] = (byContract[contract] ?? 0) + 1;
  const forbidden = requests
    .filter(({ headers }) => headers[onPurpose] === undefined)
    .flatMap(({ method, url, violations }) =>
      violations.map((violation) => `${method} ${url}: ${violation}`),
    );
  return { byContract, problems: [...forbidden, ...(secret.test(text) ? [`A secret is in ${path}`] : [])] };
}

/** Files below a folder that hold a secret. */
export function secretsBelow(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true)
    .filter((path) => secret.test(readFileSync(path, 'latin1')))
    .map((path) => `A secret is in ${path}`);
}
