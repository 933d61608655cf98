import { t } from '@vscode/l10n';
import { type AnyCommand, defineCommand } from '../defineCommand.ts';
import { facts } from '../layout/facts.ts';
import { countText, jsonTime, minuteText } from '../layout/words.ts';
import { optional, required, withDefault } from '../options/optionSpec.ts';
import { choice, int64, text, wholeNumber } from '../options/parsers.ts';

export function sampleCommand(): AnyCommand {
  return defineCommand({
    name: 'sample',
    summary: t('Sample data in the export layout, with planted attacks'),
    description: t(
      "Writes a made-up company's events as a data export writes them, and truth.jsonl, which says which are attacks.",
    ),
    options: {
      to: required('--to <dir>', t('folder to write to: new, empty, or with older sample data'), text),
      preset: withDefault(
        '--preset <name>',
        t('small, demo or large'),
        choice('small', 'demo', 'large'),
        'demo',
      ),
      seed: withDefault('--seed <int64>', t('another seed makes another company'), int64, 1n),
      days: optional('--days <n>', t('days of events'), wholeNumber(1, 100_000), t("the preset's")),
    },
    example: 'byoml sample --to sample --preset small',
    run: async ({ to, preset, seed, days }, job) => {
      const { sample } = await import('../../usecases/sample.ts');
      const made = await sample({ to, preset, seed, days }, job);
      const { from, attacksFrom, until } = made;
      return {
        json: { ...made, from: jsonTime(from), attacksFrom: jsonTime(attacksFrom), until: jsonTime(until) },
        text: (page) =>
          facts(page, [
            [t('events'), t('{rows} in {files} files', counts(made))],
            [t('accesses to shares'), countText(made.accesses)],
            [t('days'), t('{from} to {until} UTC', { from: minuteText(from), until: minuteText(until) })],
            [
              t('planted attacks'),
              t('{attacks}, from {day} on', { attacks: made.attacks, day: minuteText(attacksFrom) }),
            ],
            [t('export'), made.export],
            [t('truth'), made.truth],
          ]),
      };
    },
  });
}

function counts({ rows, files }: { readonly rows: number; readonly files: number }): Record<string, string> {
  return { rows: countText(rows), files: countText(files) };
}
