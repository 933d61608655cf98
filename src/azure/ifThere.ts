import { ByomlError } from '../core/errors/byomlError.ts';

/** What a call gives, undefined where a thing of this kind is not there; where what is around it is not there, that is thrown. */
export async function ifThere<Value>(what: string, call: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await call();
  } catch (error) {
    if (ByomlError.is(error, 'azure.missing') && error.args.what === what) return undefined;
    throw error;
  }
}
