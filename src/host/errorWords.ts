import { t } from '@vscode/l10n';
import { ByomlError, errorText } from '../core/errors/byomlError.ts';
import { errorCatalogue } from '../core/errors/catalogue.ts';
import { editorWords } from './editorWords.ts';

/** What happened and what to do next, in the editor's language and for its users. */
export function errorWords(error: unknown): string {
  const known = ByomlError.is(error) ? error : defect(error);
  const { message, action } = errorText(known, (english) => t(inEditor(known, english)));
  return `${message} ${action}`;
}

function defect(error: unknown): ByomlError {
  return new ByomlError('defect', { what: error instanceof Error ? error.message : String(error) });
}

function inEditor({ code }: ByomlError, english: string): string {
  const { message, action } = editorWords[code] ?? {};
  return (english === errorCatalogue[code].message ? message : action) ?? english;
}
