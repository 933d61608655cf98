import { t } from '@vscode/l10n';
import { ByomlError } from '../core/errors/byomlError.ts';
import type { ErrorCode } from '../core/errors/catalogue.ts';
import type { Remedy } from './precondition.ts';

/** Errors in a text that somebody wrote: their `path` is worth opening. */
const inText: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'store.syntax',
  'store.invalid',
  'store.wrongFormat',
  'store.newerVersion',
  'store.secret',
  'rule.refused',
]);

/** The button of an error's notification: the file to correct, or the log where the error is ours; else none. */
export function errorRemedy(error: unknown): Remedy | undefined {
  if (!ByomlError.is(error) || error.kind === 'defect') {
    return { label: t('Show Log'), command: 'byoml.log.show' };
  }
  const { path }: Readonly<Record<string, string | number>> = error.args;
  return inText.has(error.code) && typeof path === 'string'
    ? { label: t('Open File'), file: path }
    : undefined;
}
