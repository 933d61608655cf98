import { cloudOf } from '../../core/azure/clouds.ts';
import { type MissingRole, missingRoles } from '../../core/azure/missingRoles.ts';
import { workspaceId } from '../../core/azure/place.ts';
import type { Change, Plan, PlanNote } from '../../core/azure/plan.ts';
import { azCommand } from './azCommand.ts';
import { changedFields, changeTitle } from './changeText.ts';
import { codeBlock, codeSpan, markdownText } from './markdown.ts';

/** A plan as a document: what would be done, what it costs, what stands in the way. Markdown; names from Azure are text in it. */
export function planMarkdown(plan: Plan): string {
  const { place, changes, notes, missing, cost } = plan;
  return [
    `# ${markdownText(plan.title)}`,
    '',
    `- Workspace: ${codeSpan(place.workspace)}`,
    `- Where: ${codeSpan(workspaceId(place))}`,
    `- Cloud: ${markdownText(cloudOf(place)?.title ?? 'unknown')}, profile ${codeSpan(place.profile)}`,
    `- Plan: ${codeSpan(plan.id)}`,
    '',
    ...(changes.length === 0 ? ['**Nothing to do:** Azure is as it is wanted.', ''] : []),
    ...section('Stands in the way', noteLines(notes, 'problem')),
    ...section('Missing permissions', missingRoles(missing).flatMap(missingLines)),
    ...changes.flatMap(changeLines),
    ...section('Know before', [...noteLines(notes, 'warning'), ...noteLines(notes, 'info')]),
    ...section(
      'Cost',
      (cost?.arithmetic ?? []).map((line) => `- ${markdownText(line)}`),
    ),
    ...section('The same with the Azure CLI', commandLines(plan)),
  ].join('\n');
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`## ${title}`, '', ...lines, ''];
}

function changeLines(change: Change): readonly string[] {
  const { verb, what, name } = changeTitle(change);
  const lines = changedFields(change).map((field) => {
    const before = field.before === undefined ? 'none' : codeSpan(field.before);
    const after = field.after === undefined ? 'none' : codeSpan(field.after);
    return `- ${field.name}: ${before === after ? before : `${before} → ${after}`}`;
  });
  return section(`${verb} the ${what} ${codeSpan(name)}`, lines);
}

function noteLines(notes: readonly PlanNote[], level: PlanNote['level']): readonly string[] {
  return notes.filter((note) => note.level === level).map(({ text }) => `- ${markdownText(text)}`);
}

function missingLines({ actions, scope, role, az }: MissingRole): readonly string[] {
  return [
    `- ${actions.map(codeSpan).join(', ')} at ${codeSpan(scope)}: the role **${markdownText(role)}** gives it. For an administrator:`,
    '',
    ...codeBlock('sh', az).map((line) => `  ${line}`),
    '',
  ];
}

function commandLines({ changes, place }: Plan): readonly string[] {
  if (changes.length === 0) return [];
  return codeBlock('sh', changes.map((change) => azCommand(change, place)).join('\n'));
}
