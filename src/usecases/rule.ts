import { join } from 'node:path';
import { isAsGenerated, withGeneratedMark } from '../content/generatedMark.ts';
import { ruleDocument } from '../content/rule/ruleDocument.ts';
import { type RuleInput } from '../content/rule/ruleInput.ts';
import { ruleKql } from '../content/rule/ruleKql.ts';
import { ruleProblems } from '../content/rule/ruleProblems.ts';
import { ruleYaml } from '../content/rule/ruleYaml.ts';
import { ByomlError } from '../core/errors/byomlError.ts';
import { defaultResultsTable } from '../core/resultsTable.ts';
import { activeModelId } from '../store/activeModel.ts';
import { writeFileAtomic } from '../store/atomic.ts';
import { readModelFile } from '../store/modelStore.ts';
import { type Job, throwIfCancelled } from './job.ts';
import { openDetection } from './openDetection.ts';
import { checkRule } from './rule/checkRule.ts';
import { presentText } from './rule/presentText.ts';

export interface RuleUseInput {
  /** Folder of `byoml.yaml`. */
  readonly workspace: string;
  readonly detection: string;
  /** Ask Microsoft's parser, also about a query that was changed by hand. */
  readonly check: boolean;
  /** Replace files that were changed by hand. */
  readonly force: boolean;
}

export interface RuleOutput {
  readonly kql: string;
  readonly yaml: string;
  readonly files: { readonly kql: string; readonly yaml: string };
  /** Were they written? Not when they were only checked, because somebody had changed them. */
  readonly written: boolean;
  readonly checked: boolean;
}

/**
 * Writes the analytics rule of a detection's model as KQL and YAML into `rules/`. Files that somebody changed are kept: with
 * `check` they are checked as they are, else they are an error unless `force` is given.
 * @throws ByomlError `rule.*`, `store.*`, `template.unknown`
 */
export async function rule(input: RuleUseInput, job: Job): Promise<RuleOutput> {
  const { detection, check, force } = input;
  const { folder, about } = await ruleInput(input, job);
  const files = {
    kql: join(folder, 'rules', `${detection}.kql`),
    yaml: join(folder, 'rules', `${detection}.yaml`),
  };
  const made = {
    kql: withGeneratedMark(ruleKql(about), '//'),
    yaml: withGeneratedMark(ruleYaml(about), '#'),
  };
  const present = { kql: await presentText(files.kql), yaml: await presentText(files.yaml) };
  const edited = (['kql', 'yaml'] as const).find((kind) => isEdited(present[kind]));
  if (edited !== undefined && !force) {
    if (!check) throw new ByomlError('rule.edited', { path: files[edited], detection });
    const texts = { kql: present.kql ?? made.kql, yaml: present.yaml ?? made.yaml };
    await checkRule(texts.kql, files.kql, about);
    return { ...texts, files, written: false, checked: true };
  }
  if (check) await checkRule(made.kql, files.kql, about);
  throwIfCancelled(job);
  await writeFileAtomic(files.kql, made.kql);
  await writeFileAtomic(files.yaml, made.yaml);
  return { ...made, files, written: true, checked: check };
}

async function ruleInput(
  { workspace, detection }: RuleUseInput,
  job: Job,
): Promise<{ readonly folder: string; readonly about: RuleInput }> {
  const { folder, template } = await openDetection(workspace, detection, job);
  const modelId = await activeModelId(folder);
  const { threshold } = await readModelFile(join(folder, 'models', modelId));
  const about: RuleInput = {
    detection,
    template: { id: template.id, version: template.version },
    rule: template.rule,
    resultsTable: defaultResultsTable,
    modelId,
    ...(threshold === undefined ? {} : { threshold }),
  };
  const [problem] = ruleProblems(ruleDocument(about));
  if (problem === undefined) return { folder, about };
  throw new ByomlError('rule.limits', { detection, problem: `${problem.field} ${problem.problem}` });
}

function isEdited(text: string | undefined): boolean {
  return text !== undefined && !isAsGenerated(text);
}
