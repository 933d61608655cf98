import { t } from '@vscode/l10n';
import type { Case } from '../../core/scores.ts';
import type { ScoreOutput } from '../../usecases/score.ts';
import type { ScoreFileOutput } from '../../usecases/scoreFile.ts';
import type { Job } from '../../usecases/job.ts';
import { type AnyCommand, defineCommand, type Report } from '../defineCommand.ts';
import { facts } from '../layout/facts.ts';
import { findingList } from '../layout/findingList.ts';
import type { Page } from '../layout/page.ts';
import { countText, secondsText } from '../layout/words.ts';
import { readNotes } from '../notes/readNotes.ts';
import { optional } from '../options/optionSpec.ts';
import { positiveNumber, text } from '../options/parsers.ts';
import { type CallSource, sourceOf } from '../options/sourceOf.ts';
import { sourceOptions } from '../options/sourceOptions.ts';
import { usageError } from '../usageError.ts';

interface Given {
  readonly model: string | undefined;
  readonly to: string | undefined;
  readonly budget: number | undefined;
  readonly workspace: string;
}

export function scoreCommand(): AnyCommand {
  return defineCommand({
    name: 'score',
    summary: t('Score accesses'),
    description: t(
      'Scores the source of a detection and reports findings, or scores files (--model, --from) row by row.',
    ),
    options: {
      detection: optional('[name]', t('detection to score'), text),
      ...sourceOptions(),
      model: optional('--model <dir>', t('folder of the model'), text, t("the detection's latest")),
      to: optional('--to <file>', t('scores of files: .csv, .jsonl or .parquet'), text, 'scores.csv'),
      budget: optional('--budget <n>', t('alerts a day'), positiveNumber, t("the detection's")),
    },
    example: 'byoml score --model model --from accesses.parquet --to scores.csv',
    run: async ({ detection, ...given }, job) => {
      const source = sourceOf('score', detection, given);
      return detection === undefined
        ? await scoreFiles(source, given, job)
        : await scoreDetection(source, { ...given, detection }, job);
    },
  });
}

async function scoreDetection(
  { from, since, until }: CallSource,
  { workspace, detection, model, budget, to }: Given & { readonly detection: string },
  job: Job,
): Promise<Report> {
  if (to !== undefined) {
    throw usageError('score', t("A detection's scores go to scores.parquet of its run; leave --to out."));
  }
  const { score } = await import('../../usecases/score.ts');
  const scored = await score({ workspace, detection, from, since, until, model, budget }, job);
  return {
    json: runJson(scored),
    text: (page) => runText(scored, page),
    notes: readNotes(scored.run.window.account, scored.report),
  };
}

async function scoreFiles(
  { from, source, since, until }: CallSource,
  { model, to = 'scores.csv', budget }: Given,
  job: Job,
): Promise<Report> {
  if (model === undefined || from === undefined) {
    throw usageError('score', t('Name a detection, or a model with --model and files with --from.'));
  }
  if (budget !== undefined)
    throw usageError('score', t('--budget is for detections: files are scored row by row.'));
  const { scoreFile } = await import('../../usecases/scoreFile.ts');
  const scored = await scoreFile({ model, from, source, since, until, to }, job);
  const { rows, cases, seconds, report } = scored;
  return {
    json: { rows, cases, to, seconds },
    text: (page) => fileText(scored, page),
    notes: readNotes(report.account, report),
  };
}

function runJson({ run, alertsPerDay, findings, to, seconds }: ScoreOutput): object {
  const rows = Object.values(run.cases).reduce((sum, count) => sum + count, 0);
  const { id, modelId, days, cases, budget, overBudget } = run;
  return {
    ...{ rows, cases, to, seconds },
    ...{ run: id, model: modelId, days, budget, findings: findings.length, overBudget, alertsPerDay },
  };
}

const mostShown = 10;

function runText({ run, alertsPerDay, findings, to, seconds }: ScoreOutput, page: Page): string {
  const summary = facts(page, [
    [t('run'), run.id],
    [t('folder'), to],
    ...caseFacts(run.cases),
    [t('findings'), t('{0}, that is {1} a day', countText(findings.length), alertsPerDay.toFixed(1))],
    [t('left out'), t('{0} more over the threshold', countText(run.overBudget))],
    [t('time'), secondsText(seconds)],
  ]);
  const shown = findings.slice(0, mostShown);
  return findings.length === 0 ? summary : `${findingList(shown, page)}\n\n${summary}`;
}

function fileText({ rows, cases, to, seconds }: ScoreFileOutput, page: Page): string {
  return facts(page, [
    [t('rows'), countText(rows)],
    ...caseFacts(cases),
    [t('written'), to],
    [t('time'), secondsText(seconds)],
  ]);
}

function caseFacts(cases: Readonly<Record<Case, number>>): readonly (readonly [string, string])[] {
  const words: Readonly<Record<Case, string>> = {
    scored: t('never seen before'),
    seen: t('seen in training'),
    crossComponent: t('another component'),
    unknownUser: t('unknown user'),
    unknownResource: t('unknown resource'),
  };
  return Object.entries(words).map(([name, text]) => [text, countText(cases[name as Case])]);
}
