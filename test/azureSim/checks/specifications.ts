import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** A request, as far as a specification speaks of it. */
interface CheckedRequest {
  readonly method: string;
  /** Path below the service's address, with its query. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** What a specification forbids, in words; empty when nothing. */
export interface Specifications {
  request(request: CheckedRequest): Promise<readonly string[]>;
  /** Of an answer to such a request. */
  answer(request: CheckedRequest, status: number, body: unknown): Promise<readonly string[]>;
}

interface Verdict {
  readonly isSuccessful?: boolean;
  readonly errors: readonly {
    readonly code: string;
    readonly message: string;
    readonly pathsInPayload: readonly string[];
  }[];
  readonly runtimeException?: { readonly code: string; readonly message: string };
}

/** What of oav's LiveValidator is used; its own types need its dependencies' ones. */
interface LiveValidator {
  initialize(): Promise<void>;
  validateLiveRequest(request: object): Promise<Verdict>;
  validateLiveResponse(response: object, operation: { url: string; method: string }): Promise<Verdict>;
}

/**
 * The specifications in a folder (`azure-rest-api-specs/` with Microsoft's text, `derived-strict/` made from Microsoft's types),
 * judged by oav; undefined where the folder is not there.
 */
export async function loadSpecifications(
  folder = specificationsFolder(),
): Promise<Specifications | undefined> {
  if (!existsSync(folder)) return undefined;
  const oav = createRequire(import.meta.url)('oav/dist/lib/liveValidation/liveValidator.js') as {
    LiveValidator: new (options: object, log: () => void) => LiveValidator;
  };
  const validator = new oav.LiveValidator(
    {
      directory: folder,
      swaggerPathsPattern: [
        'azure-rest-api-specs/specification/**/stable/**/*.json',
        'derived-strict/**/*.json',
      ],
      git: { shouldClone: false },
      isPathCaseSensitive: false,
      loadValidatorInInitialize: true,
      loadValidatorInBackground: false,
    },
    () => undefined,
  );
  await validator.initialize();
  return {
    request: async ({ method, url, headers, body }) => {
      const whole = new URL(url, 'https://localhost');
      const query = Object.fromEntries(whole.searchParams);
      return wordsOf(await validator.validateLiveRequest({ method, url: whole.href, headers, query, body }));
    },
    answer: async ({ method, url }, status, body) => {
      const operation = { method, url: new URL(url, 'https://localhost').href };
      const response = { statusCode: String(status), headers: { 'content-type': 'application/json' }, body };
      return wordsOf(await validator.validateLiveResponse(response, operation));
    },
  };
}

function wordsOf({ isSuccessful, errors, runtimeException }: Verdict): readonly string[] {
  if (isSuccessful === true) return [];
  // An api-version that nobody knows has no errors, only this.
  if (runtimeException !== undefined) return [`${runtimeException.code}: ${runtimeException.message}`];
  return errors.map(
    ({ code, message, pathsInPayload }) => `${code}: ${message} (${pathsInPayload.join(', ')})`,
  );
}

/** `AZURE_SPECS`, or where they lie beside the project. */
export function specificationsFolder(): string {
  return process.env['AZURE_SPECS'] ?? join(process.cwd(), '..', 'shared', 'specs');
}
