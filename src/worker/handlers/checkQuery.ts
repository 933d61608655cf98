import type { TextProblem } from '../../core/textProblem.ts';
import { checkQuery as check } from '../../usecases/checkQuery.ts';

export async function checkQuery(input: { readonly query: string }): Promise<readonly TextProblem[]> {
  return check(input);
}
