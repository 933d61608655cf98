import { t } from '@vscode/l10n';
import type { DemoFiles, DemoOutput } from '../../usecases/demo.ts';
import { type AnyCommand, defineCommand } from '../defineCommand.ts';
import { facts } from '../layout/facts.ts';
import type { Page } from '../layout/page.ts';
import { paragraph } from '../layout/paragraph.ts';
import { printable } from '../layout/printable.ts';
import { countText, minuteText, secondsText } from '../layout/words.ts';
import { flag, optional, withDefault } from '../options/optionSpec.ts';
import { choice, int64, text } from '../options/parsers.ts';

/** Findings that are printed; the rest is in the run's files. */
const mostShown = 10;

export function demoCommand(): AnyCommand {
  return defineCommand({
    name: 'demo',
    summary: t('The main job on sample data, with no cloud'),
    description: t(
      'Makes sample data with planted attacks, trains on the days before them, scores the rest and writes the rule.',
    ),
    options: {
      dir: optional('--dir <dir>', t('workspace folder to work in'), text, t('a temporary one')),
      keep: flag('--keep', t('leave the temporary folder where it is')),
      seed: withDefault('--seed <int64>', t('another seed makes another company'), int64, 1n),
      preset: withDefault(
        '--preset <name>',
        t('small, demo or large'),
        choice('small', 'demo', 'large'),
        'demo',
      ),
      select: withDefault('--select <how>', t('how the model is chosen: off'), choice('off'), 'off'),
    },
    example: 'byoml demo --preset small',
    run: async ({ dir, keep, seed, preset }, job) => {
      const { demo } = await import('../../usecases/demo.ts');
      const shown = await demo({ dir, keep, seed, preset }, job);
      const { steps, attacks, alertsPerDay, accesses, findings, files } = shown;
      const { planted, found, missed } = attacks;
      return {
        json: {
          ...{ steps, attacks: { planted, found, missed }, alertsPerDay, accesses },
          ...{ findings: findings.length, files: files ?? {} },
        },
        text: (page) => demoText(shown, page),
      };
    },
  });
}

function demoText(
  { steps, attacks, alertsPerDay, days, accesses, findings, files }: DemoOutput,
  page: Page,
): string {
  const shown = findings.slice(0, mostShown);
  const rest = findings.length - shown.length;
  return [
    page.bold(t('The most unusual accesses')),
    ...shown.map((finding, place) =>
      [
        `${page.bold(String(place + 1).padStart(2))}  ${minuteText(finding.firstTime)}  ${percentileText(finding.percentile)}  ${page.bold(printable(finding.user))}`,
        paragraph(page, finding.reason, 4),
      ].join('\n'),
    ),
    ...(rest > 0 ? [page.dim(t('    and {rest} more', { rest }))] : []),
    page.bold(t('How good that is')),
    facts(page, [
      [
        t('attacks found'),
        t('{found} of {planted}, at {alerts} alerts a day', {
          found: attacks.found,
          planted: attacks.planted,
          alerts: alertsPerDay.toFixed(1),
        }),
      ],
      ...attacks.kinds.map(
        ({ kind, planted, found }) => [`  ${kind}`, t('{0} of {1}', found, planted)] as const,
      ),
      [t('scored'), t('{0} accesses in {1} days', countText(accesses), days)],
      [t('time'), steps.map(({ name, seconds }) => `${name} ${secondsText(seconds)}`).join(', ')],
    ]),
    ...(files === undefined ? [] : filesText(files, page)),
  ].join('\n\n');
}

function percentileText(percentile: number): string {
  return t('more unusual than {0} %', percentile.toFixed(1));
}

function filesText({ workspace, truth, model, run, rules }: DemoFiles, page: Page): readonly string[] {
  return [
    page.bold(t('Where it is')),
    facts(page, [
      [t('workspace'), workspace],
      [t('truth'), truth],
      [t('model'), model],
      [t('run'), run],
      ...rules.map((path) => [t('rule'), path] as const),
    ]),
  ];
}
