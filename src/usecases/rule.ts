import { join } from 'node:path';
import { type RuleDocument, ruleDocument } from '../content/rule/ruleDocument.ts';
import type { RuleInput } from '../content/rule/ruleInput.ts';
import { ruleKql } from '../content/rule/ruleKql.ts';
import { ruleProblems } from '../content/rule/ruleProblems.ts';
import { ruleYaml } from '../content/rule/ruleYaml.ts';
import { ByomlError } from '../core/errors/byomlError.ts';
import { defaultResultsTable, resultsTable } from '../core/resultsTable.ts';
import { logTables } from '../kusto/tables.ts';
import { activeModelId } from '../store/activeModel.ts';
import { readModelFile } from '../store/modelStore.ts';
import { type RuleFormat, ruleFormats, writeRule } from '../store/ruleStore.ts';
import { type Job, throwIfCancelled } from './job.ts';
import { openDetection } from './openDetection.ts';
import { checkRuleFile, type RuleFileProblem } from './rules/checkRuleFile.ts';
import { planRuleFile, type RuleFile } from './rules/planRuleFile.ts';

export interface RuleUseCaseInput {
  /** Folder of `byoml.yaml`. */
  readonly workspace: string;
  readonly detection: string;
  /** The form to give back; all are written. */
  readonly format: RuleFormat;
  /** Also let Microsoft's parser look at the files as they then stand. */
  readonly check: boolean;
  /** Overwrite files that were edited by hand. */
  readonly force?: boolean;
  /** Refuse files that were edited by hand even when they are checked. */
  readonly refuseEdited?: boolean;
}

export interface RuleOutput {
  /** What the file of the format that was asked for holds. */
  readonly text: string;
  readonly files: readonly RuleFile[];
  /** What the check found and did not refuse; empty without a check. */
  readonly warnings: readonly RuleFileProblem[];
}

/**
 * Writes the rule of a detection and its model in use, in all forms, into the detection's `rules/`. A file that was
 * edited by hand is never overwritten unless forced; a check looks at it as it stands. What is refused is not written.
 * @throws ByomlError `rule.edited`, `rule.invalid`, `rule.refused`, `rule.parserMissing`, `store.*`, `cancelled`
 */
export async function rule(input: RuleUseCaseInput, job: Job): Promise<RuleOutput> {
  const { folder, made } = await ruleInput(input, job);
  const document = ruleDocument(made);
  refuseBrokenLimits(document, input.detection);
  const generated = { kql: ruleKql(made), yaml: ruleYaml(made) };
  const detection = { folder, name: input.detection };
  const plan = (format: RuleFormat): Promise<RuleFile> =>
    planRuleFile(detection, format, generated[format], input.force ?? false);
  const files = await Promise.all(ruleFormats.map(plan));
  if (!input.check || input.refuseEdited === true) refuseEdited(files, input.detection);
  throwIfCancelled(job);
  const warnings = input.check ? await checkFiles(files, document, input.detection) : [];
  throwIfCancelled(job);
  for (const { path, text, state } of files) if (state === 'written') await writeRule(path, text);
  return { text: files.find(({ format }) => format === input.format)?.text ?? '', files, warnings };
}

async function ruleInput(
  input: RuleUseCaseInput,
  job: Job,
): Promise<{ readonly folder: string; readonly made: RuleInput }> {
  const { folder, template } = await openDetection(input.workspace, input.detection, job);
  const model = await readModelFile(join(folder, 'models', await activeModelId(folder)));
  const made = {
    detection: input.detection,
    template,
    rule: template.rule,
    resultsTable: defaultResultsTable,
    modelId: model.id,
    ...(model.threshold === undefined ? {} : { threshold: model.threshold }),
  };
  return { folder, made };
}

function refuseBrokenLimits(document: RuleDocument, detection: string): void {
  const problems = ruleProblems(document);
  const [first] = problems;
  if (first === undefined) return;
  const { field, problem } = first;
  throw new ByomlError('rule.invalid', { detection, field, problem }, { details: problems });
}

function refuseEdited(files: readonly RuleFile[], detection: string): void {
  const edited = files.find(({ state }) => state === 'kept');
  if (edited !== undefined) throw new ByomlError('rule.edited', { path: edited.path, detection });
}

/** The warnings; throws `rule.refused` where there are errors. */
async function checkFiles(
  files: readonly RuleFile[],
  document: RuleDocument,
  detection: string,
): Promise<readonly RuleFileProblem[]> {
  const tables = [resultsTable(defaultResultsTable), ...logTables];
  const problems: RuleFileProblem[] = [];
  for (const file of files) problems.push(...(await checkRuleFile(file, document, tables)));
  const refused = problems.find(({ severity }) => severity === 'error');
  if (refused === undefined) return problems;
  const { path, problem } = refused;
  throw new ByomlError('rule.refused', { path, problem, detection }, { details: problems });
}
