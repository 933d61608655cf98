import { ByomlError } from '../../core/errors/byomlError.ts';
import { errorCode } from '../../store/errorCode.ts';

/** What came of reading something that may be damaged: what it holds, or what is wrong with it, in words. */
export type Attempt<Value> =
  | { readonly value: Value; readonly problem?: undefined }
  | { readonly value?: undefined; readonly problem: string };

/** Whatever the file does to its reader, the answer is words. */
export async function attempt<Value>(read: () => Promise<Value>): Promise<Attempt<Value>> {
  try {
    return { value: await read() };
  } catch (error) {
    return { problem: wordsOf(error) };
  }
}

function wordsOf(error: unknown): string {
  if (ByomlError.is(error)) return error.message;
  const code = errorCode(error);
  if (code !== '') return `It cannot be read: ${code}.`;
  return new ByomlError('defect', { what: error instanceof Error ? error.message : String(error) }).message;
}
