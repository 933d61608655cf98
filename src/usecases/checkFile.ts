import type { TextProblem } from '../core/textProblem.ts';
import { checkText } from '../store/checkText.ts';
import { type LocatedText, locatedText, type SpanProblem } from '../store/locatedText.ts';
import { secretsIn } from '../store/refuseSecrets.ts';
import { templateFormat } from '../store/schemas/templateSchema.ts';
import { workspaceFormat } from '../store/schemas/workspaceSchema.ts';
import { detectionProblems } from './checks/detectionProblems.ts';
import { textRange } from './checks/textRange.ts';
import type { Job } from './job.ts';

export interface CheckFileInput {
  readonly kind: 'workspace' | 'detection' | 'template';
  /** Its ending tells YAML from JSON. */
  readonly path: string;
  /** As it stands in an editor, saved or not. */
  readonly text: string;
}

/** What is wrong with a text as a file of that kind, in the order of its places. */
export async function checkFile(input: CheckFileInput, job: Job): Promise<readonly TextProblem[]> {
  const problems = await problemsOf(input, job);
  return problems
    .toSorted((a, b) => a.span.start - b.span.start)
    .map(({ problem, span }) => ({
      severity: 'error',
      message: `${problem.charAt(0).toUpperCase()}${problem.slice(1)}.`.replace(/\.\.$/, '.'),
      ...textRange(input.text, span.start, span.end),
    }));
}

async function problemsOf({ kind, path, text }: CheckFileInput, job: Job): Promise<readonly SpanProblem[]> {
  const located = locatedText(path, text);
  switch (kind) {
    case 'workspace':
      return workspaceProblems(located);
    case 'detection':
      return detectionProblems(located, job.services.templatesFolder);
    case 'template':
      return checkText(templateFormat, located).problems;
  }
}

/** A secret is worse than the key that nobody knows. */
function workspaceProblems(located: LocatedText): readonly SpanProblem[] {
  const secrets = [...secretsIn(located.data)].map(({ path, aboutKey, what }) => ({
    problem: `${what} looks like a secret, and this file is made to be shared: take it out`,
    span: located.span(path, aboutKey),
  }));
  const starts = new Set(secrets.map(({ span }) => span.start));
  const { problems } = checkText(workspaceFormat, located);
  return [...secrets, ...problems.filter(({ span }) => !starts.has(span.start))];
}
