import type { Answer } from '../http/answer.ts';
import type { Matched } from '../http/route.ts';
import type { Specifications } from './specifications.ts';
import type { LoggedRequest } from '../http/requestLog.ts';

export interface Judged {
  readonly violations: readonly string[];
  readonly contract: LoggedRequest['contract'];
}

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Buffer;
  readonly json: unknown;
}

/** What the contract of an operation says of a request: our schema always, the specification where it is at hand. */
export async function judge(
  asked: Asked,
  matched: Matched | undefined,
  specifications: Specifications | undefined,
): Promise<Judged> {
  if (matched === undefined) {
    return { violations: [`There is no ${asked.method} ${asked.path} here`], contract: 'ours' };
  }
  const { route } = matched;
  const violations = [
    ...versionViolations(asked, route.apiVersions),
    ...nameViolations(matched),
    ...bodyViolations(asked, matched),
  ];
  if (specifications === undefined || route.contract === 'ours') return { violations, contract: 'ours' };
  const { method, path, query, headers, json } = asked;
  const found = await specifications.request({
    method,
    url: `${encodeURI(path)}?${query.toString()}`,
    headers,
    body: json,
  });
  return { violations: [...violations, ...found], contract: route.contract };
}

function versionViolations({ query }: Asked, known: readonly string[] | undefined): readonly string[] {
  if (known === undefined) return [];
  const version = query.get('api-version');
  if (version === null)
    return [
      'MissingApiVersionParameter: The api-version query parameter (?api-version=) is required for all requests.',
    ];
  if (known.includes(version)) return [];
  return [
    `InvalidApiVersionParameter: The api-version '${version}' is invalid. The supported versions are '${known.join(',')}'.`,
  ];
}

function nameViolations({ route: { names = {} }, params }: Matched): readonly string[] {
  return Object.entries(names)
    .filter(([name, pattern]) => !pattern.test(params[name] ?? ''))
    .map(([name, pattern]) => `PATTERN: ${name} '${params[name]}' does not match ${pattern.source}`);
}

function bodyViolations({ bytes, json, headers }: Asked, { route }: Matched): readonly string[] {
  if (route.body === undefined) {
    return bytes.length === 0 || ['', 'null', '{}'].includes(bytes.toString().trim())
      ? []
      : ['A body where none belongs'];
  }
  if (json === undefined) return ['The body is not JSON'];
  if (!/^application\/json\b/i.test(headers['content-type'] ?? ''))
    return ['The content type is not application/json'];
  const { error } = route.body.safeParse(json);
  return (error?.issues ?? []).map(({ path, message }) => `${['body', ...path].join('.')}: ${message}`);
}

/**
 * Holds the local Azure to the specifications as well: an answer that the service would not give is a defect of ours, and says so.
 * @throws Error
 */
export async function checkAnswer(
  { method, path, query }: Pick<Asked, 'method' | 'path' | 'query'>,
  { contract }: Judged,
  { status, body }: Answer,
  specifications: Specifications | undefined,
): Promise<void> {
  if (specifications === undefined || contract === 'ours' || status >= 300) return;
  const request = { method, url: `${encodeURI(path)}?${query.toString()}`, headers: {}, body: undefined };
  // As it goes out: what is undefined is not there.
  const sent = body === undefined ? undefined : (JSON.parse(JSON.stringify(body)) as unknown);
  const violations = await specifications.answer(request, status, sent);
  if (violations.length > 0)
    throw new Error(`${method} ${path} is answered as no service would: ${violations.join(' ')}`);
}
