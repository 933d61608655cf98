import { t } from '@vscode/l10n';
import type { AcquireOutput } from '../../usecases/acquire.ts';
import { type AnyCommand, defineCommand } from '../defineCommand.ts';
import { facts } from '../layout/facts.ts';
import type { Page } from '../layout/page.ts';
import { bytesText, countText, jsonTime, minuteText } from '../layout/words.ts';
import { readNotes } from '../notes/readNotes.ts';
import { optional, withDefault } from '../options/optionSpec.ts';
import { text } from '../options/parsers.ts';
import { sourceOf } from '../options/sourceOf.ts';
import { sourceOptions } from '../options/sourceOptions.ts';

export function acquireCommand(): AnyCommand {
  const { from, since, until, template, filter, tenantColumn, userColumn, resourceColumn, timeColumn } =
    sourceOptions();
  return defineCommand({
    name: 'acquire',
    summary: t('Read a source into an access table'),
    description: t('Reads a source into an access table: who accessed what on which day, and how often.'),
    options: {
      detection: optional('[name]', t('detection whose source to read'), text),
      // A table of accesses counts them: it has no place for a likelihood.
      ...{ from, since, until, template, filter, tenantColumn, userColumn, resourceColumn, timeColumn },
      to: withDefault('--to <file>', t('Parquet file to write'), text, 'accesses.parquet'),
    },
    example: 'byoml acquire --from sample --template anomalous-resource-access --to accesses.parquet',
    run: async ({ detection, workspace, to, ...given }, job) => {
      const { acquire } = await import('../../usecases/acquire.ts');
      const source = sourceOf('acquire', detection, { ...given, likelihoodColumn: undefined });
      const read = await acquire({ workspace, ...source, to }, job);
      return {
        json: jsonOf(read),
        text: (page) => textOf(read, page),
        notes: readNotes(read.window.account, read.report),
      };
    },
  });
}

function jsonOf({ window, report, to }: AcquireOutput): object {
  const { files, bytes, rows, kept, filtered, malformed, duplicates } = window.account;
  const { triples, tenants, users, resources } = window;
  const [firstTime, lastTime] = [jsonTime(window.firstTime), jsonTime(window.lastTime)];
  return {
    ...{ files, bytes, rows, kept, filtered, malformed, duplicates },
    ...{ triples, tenants, users, resources, firstTime, lastTime, to },
    ignored: report.ignoredFiles,
  };
}

function textOf({ window, to }: AcquireOutput, page: Page): string {
  const { files, bytes, rows, kept, duplicates, filtered } = window.account;
  const size = { rows: countText(rows), files: countText(files), bytes: bytesText(bytes) };
  const names = [window.users, window.resources, window.tenants].map(countText);
  return facts(page, [
    [t('read'), t('{rows} rows in {files} files, {bytes}', size)],
    [t('kept'), countText(kept)],
    ...Object.entries(filtered).map(
      ([name, count]) => [t('left out: {name}', { name }), countText(count)] as const,
    ),
    [t('duplicates'), countText(duplicates)],
    [t('found'), t('{0} users, {1} resources, {2} tenants', ...names)],
    [t('pairs'), t('{0} of a user and a resource', countText(window.triples))],
    [t('first access'), minuteText(window.firstTime)],
    [t('last access'), minuteText(window.lastTime)],
    [t('written'), to],
  ]);
}
