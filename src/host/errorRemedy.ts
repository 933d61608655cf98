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

/**
 * The button of an error's notification: the file to correct, else the log. There is always one: the editor shows a
 * notification without a button as a single line, which cuts off what to do.
 */
export function errorRemedy(error: unknown): Remedy {
  const file = ByomlError.is(error) && inText.has(error.code) ? pathOf(error) : undefined;
  if (file !== undefined) return { label: t('Open File'), file };
  return { label: t('Show Log'), command: 'byoml.log.show' };
}

function pathOf({ args }: ByomlError): string | undefined {
  const { path }: Readonly<Record<string, string | number>> = args;
  return typeof path === 'string' ? path : undefined;
}
