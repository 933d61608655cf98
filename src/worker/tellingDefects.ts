import { errorData } from '../protocol/errorData.ts';
import type { Api, Handlers } from '../protocol/rpcTypes.ts';

/**
 * The same handlers; what they throw unforeseen is told with its stack before it goes to the caller, who gets one sentence
 * of it.
 */
export function tellingDefects<Shape extends Api<Shape>>(
  handlers: Handlers<Shape>,
  tell: (defect: string) => void,
): Handlers<Shape> {
  const entries = Object.entries(handlers) as [string, Handler][];
  const telling = entries.map(([method, handler]) => [method, tellingDefect(method, handler, tell)]);
  return Object.fromEntries(telling) as Handlers<Shape>;
}

type Handler = (input: unknown, call: unknown) => Promise<unknown>;

function tellingDefect(method: string, handler: Handler, tell: (defect: string) => void): Handler {
  return async (input, call) => {
    try {
      return await handler(input, call);
    } catch (error) {
      if (errorData(error).code === 'defect') {
        tell(`${method}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      }
      throw error;
    }
  };
}
