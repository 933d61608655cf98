import { join } from 'node:path';
import { withGitignoreBlock } from '../content/gitignoreBlock.ts';
import { newDetectionText } from '../content/newDetectionText.ts';
import { newWorkspaceText } from '../content/newWorkspaceText.ts';
import { ByomlError } from '../core/errors/byomlError.ts';
import { checkNewDetection, createDetection } from '../store/detectionStore.ts';
import { readTemplate } from '../store/templateStore.ts';
import { createWorkspace, readWorkspace, updateGitignore, workspaceExists } from '../store/workspaceStore.ts';
import { type Job, throwIfCancelled } from './job.ts';

export interface InitInput {
  /** Folder that has or gets `byoml.yaml`. */
  readonly workspace: string;
  /** Of the new detection. */
  readonly name: string;
  /** Id of the template. */
  readonly template: string;
  /** What to read; can be filled in later. */
  readonly from?: readonly string[];
  /** Alerts a day, where not the template's. */
  readonly budget?: number | undefined;
}

export interface InitOutput {
  /** Folder of the detection. */
  readonly detection: string;
  /** Files that were written or, in the case of .gitignore, added to. */
  readonly files: readonly string[];
}

/**
 * Makes a detection from a template, and around it the workspace where there is none.
 * @throws ByomlError `template.unknown`, `model.parameter`, `store.name`, `store.detectionExists`, `store.*`
 */
export async function init(input: InitInput, job: Job): Promise<InitOutput> {
  const { workspace, name } = input;
  const template = await readTemplate(job.services.templatesFolder, input.template);
  const budget = checkedBudget(input.budget ?? template.budget);
  await checkNewDetection(workspace, name);
  const isNew = !(await workspaceExists(workspace));
  if (!isNew) await readWorkspace(workspace);
  throwIfCancelled(job);
  const files: string[] = [];
  if (isNew) files.push(await createWorkspace(workspace, newWorkspaceText));
  if (await updateGitignore(workspace, withGitignoreBlock)) files.push(join(workspace, '.gitignore'));
  const detection = await createDetection(
    workspace,
    name,
    newDetectionText({ ...template, budget }, input.from ?? []),
  );
  return { detection, files: [...files, join(detection, 'detection.yaml')] };
}

function checkedBudget(budget: number): number {
  if (budget > 0 && Number.isFinite(budget)) return budget;
  const args = { name: 'budget', value: budget, reason: 'it must be more than 0' };
  throw new ByomlError('model.parameter', args);
}
