import { t } from '@vscode/l10n';
import { malformedRows, type ReadAccount } from '../../core/readAccount.ts';
import { countText } from '../layout/words.ts';

/** What reading left aside, as far as a note needs it. */
interface Aside {
  readonly malformed: readonly { readonly file: string; readonly line: number; readonly reason: string }[];
  readonly ignoredFiles: readonly string[];
}

const mostNamed = 3;

/** What the reader of a result should know about the rows and files that are not in it. */
export function readNotes(account: ReadAccount, { malformed, ignoredFiles }: Aside): readonly string[] {
  const rows = malformedRows(account);
  const notes: string[] = [];
  if (rows > 0) {
    notes.push(
      t('{rows} of {all} rows could not be read:', { rows: countText(rows), all: countText(account.rows) }),
    );
    for (const { file, line, reason } of malformed.slice(0, mostNamed))
      notes.push(`  ${file}:${line}: ${reason}`);
    if (rows > mostNamed) notes.push(t('  and {rows} more', { rows: countText(rows - mostNamed) }));
  }
  if (ignoredFiles.length > 0) {
    const named = ignoredFiles.slice(0, mostNamed).join(', ');
    const rest =
      ignoredFiles.length > mostNamed ? t(' and {rest} more', { rest: ignoredFiles.length - mostNamed }) : '';
    notes.push(t('Ignored, of no kind that is read: {named}{rest}', { named, rest }));
  }
  return notes;
}
