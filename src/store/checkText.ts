import { ByomlError } from '../core/errors/byomlError.ts';
import type { LocatedText, SpanProblem } from './locatedText.ts';
import { schemaProblems } from './schemaProblem.ts';
import { type Format, migrated } from './versioned.ts';

/** All that is wrong with a text, or else what it holds. */
export type CheckedText<T> =
  | { readonly problems: readonly SpanProblem[]; readonly data?: undefined }
  | { readonly problems: readonly []; readonly data: T };

/** Checks a text as the file of a format, in the way that such a file is read, but for all of its problems. */
export function checkText<T>(format: Format<T>, { path, data, problems, span }: LocatedText): CheckedText<T> {
  if (problems.length > 0) return { problems };
  try {
    const current = migrated(format, { path, data, place: () => '' });
    const result = format.schema.safeParse(current);
    if (result.success) return { problems: [], data: result.data };
    return {
      problems: schemaProblems(result.error, current).map(({ problem, path: place, aboutKey }) => ({
        problem,
        span: span(place, aboutKey),
      })),
    };
  } catch (error) {
    return { problems: [headProblem(error, format, span)] };
  }
}

/** `format` or `version` is not as it must be. */
function headProblem(
  error: unknown,
  { format }: Pick<Format<unknown>, 'format'>,
  span: LocatedText['span'],
): SpanProblem {
  if (ByomlError.is(error, 'store.newerVersion')) {
    const { version, known } = error.args;
    const problem = `version ${version} of ${format} is newer than the one known here, which is ${known}`;
    return { problem, span: span(['version'], false) };
  }
  if (!ByomlError.is(error, 'store.wrongFormat')) throw error;
  const { problem } = error.args;
  const key = String(problem).includes('version') ? 'version' : 'format';
  return { problem: `this is not a ${format} file: ${problem}`, span: span([key], false) };
}
