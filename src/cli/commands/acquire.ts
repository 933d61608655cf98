import { t } from '@vscode/l10n';
import { type AcquireOutput } from '../../usecases/acquire.ts';
import { type AnyCommand, defineCommand } from '../defineCommand.ts';
import { facts } from '../layout/facts.ts';
import { type Page } from '../layout/page.ts';
import { bytesText, countText, jsonTime, minuteText } from '../layout/words.ts';
import { readNotes } from '../notes/readNotes.ts';
import { withDefault } from '../options/optionSpec.ts';
import { text } from '../options/parsers.ts';
import { sourceChoiceOf } from '../options/sourceChoiceOf.ts';
import { sourceOptions } from '../options/sourceOptions.ts';

export function acquireCommand(): AnyCommand {
  return defineCommand({
    name: 'acquire',
    summary: t('Read a source into an access table'),
    options: {
      ...sourceOptions(),
      to: withDefault(
        '--to <file>',
        t('Parquet file to write; replaces what is there'),
        text,
        'accesses.parquet',
      ),
    },
    example: 'byoml acquire --from sample --template anomalous-resource-access --to accesses.parquet',
    run: async (given, job) => {
      const { acquire } = await import('../../usecases/acquire.ts');
      const source = sourceChoiceOf('acquire', given);
      const { from, since, until, to } = given;
      const read = await acquire({ from, source, since, until, to }, job);
      return {
        json: jsonOf(read),
        text: (page) => textOf(read, page),
        notes: readNotes(read.account, read.report),
      };
    },
  });
}

function jsonOf({ account, report, triples, tenants, users, resources, ...read }: AcquireOutput): object {
  const { files, bytes, rows, kept, filtered, malformed, duplicates } = account;
  const [firstTime, lastTime] = [jsonTime(read.firstTime), jsonTime(read.lastTime)];
  return {
    ...{ files, bytes, rows, kept, filtered, malformed, duplicates },
    ...{ triples, tenants, users, resources, firstTime, lastTime, to: read.to },
    ignored: report.ignoredFiles,
  };
}

function textOf({ account, ...read }: AcquireOutput, page: Page): string {
  const { files, bytes, rows, kept, duplicates, filtered } = account;
  const size = { rows: countText(rows), files: countText(files), bytes: bytesText(bytes) };
  const names = [read.users, read.resources, read.tenants].map(countText);
  return facts(page, [
    [t('read'), t('{rows} rows in {files} files, {bytes}', size)],
    [t('kept'), countText(kept)],
    ...Object.entries(filtered).map(
      ([name, count]) => [t('left out: {name}', { name }), countText(count)] as const,
    ),
    [t('duplicates'), countText(duplicates)],
    [t('found'), t('{0} users, {1} resources, {2} tenants', ...names)],
    [t('pairs'), t('{triples} of a user and a resource', { triples: countText(read.triples) })],
    [t('from'), minuteText(read.firstTime)],
    [t('to'), minuteText(read.lastTime)],
    [t('written'), read.to],
  ]);
}
