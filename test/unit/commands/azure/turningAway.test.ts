import { describe, expect, it, vi } from 'vitest';
import { azureCommands } from '../../../../src/commands/azure/azureCommands.ts';
import type { AzureCommandId } from '../../../../src/commands/commandMap.ts';
import type { ProfileSummary } from '../../../../src/core/workspaceSummary.ts';
import { fakeServices } from './support/fakeServices.ts';
import { type Answer, sitDown } from './support/fakeVscode.ts';

vi.mock('vscode', () => import('./support/fakeVscode.ts'));

interface Wizard {
  readonly command: AzureCommandId;
  /** Questions until it is done, with that of the plan. */
  readonly questions: number;
  /** What is done at the end. */
  readonly does: RegExp;
  readonly prefers?: RegExp;
  readonly profiles?: readonly ProfileSummary[];
}

const applies = /^command byoml\.plan\.apply/;

const wizards: Readonly<Record<string, Wizard>> = {
  'choosing a workspace': { command: 'byoml.azure.choosePlace', questions: 5, does: /^writeProfile .*"w1"/ },
  'choosing one for a new profile': {
    command: 'byoml.azure.choosePlace',
    ...{ questions: 6, does: /^writeProfile .*"profile":"dev"/, profiles: [] },
  },
  'signing in by the Azure CLI': {
    command: 'byoml.azure.signIn',
    ...{ questions: 2, does: /^byAzureCli/, prefers: /^Azure CLI/ },
  },
  'signing in by a secret': {
    command: 'byoml.azure.signIn',
    ...{ questions: 5, does: /^byPrincipal/, prefers: /with a secret/ },
    profiles: [{ name: 'dev', tenant: 't1' }],
  },
  'a rule to storage': { command: 'byoml.exportRule.create', questions: 5, does: applies },
  'a rule to a hub': {
    command: 'byoml.exportRule.create',
    ...{ questions: 6, does: applies, prefers: /hub/ },
  },
  'editing a rule': { command: 'byoml.exportRule.edit', questions: 5, does: applies, prefers: /account/ },
  'enabling a rule': { command: 'byoml.exportRule.enable', questions: 3, does: applies },
  'disabling a rule': { command: 'byoml.exportRule.disable', questions: 3, does: applies },
  'deleting a rule': { command: 'byoml.exportRule.delete', questions: 3, does: applies },
  'showing a rule': { command: 'byoml.exportRule.show', questions: 2, does: /^shown .*"one"/ },
  'showing a cluster': { command: 'byoml.cluster.list', questions: 2, does: /^shown .*c1/ },
  'migrating a table': { command: 'byoml.table.migrate', questions: 3, does: applies },
  'checking data': { command: 'byoml.data.check', questions: 2, does: /^shown .*# Data/ },
  'continuing a plan': { command: 'byoml.plan.continue', questions: 1, does: /^continuePlan .*p1/ },
  'undoing a plan': { command: 'byoml.plan.undo', questions: 1, does: /^undoPlan .*p1/ },
};

/** The answers, then the last of them at each question that still comes. */
async function walked(
  { command, prefers, profiles }: Wizard,
  answers: readonly Answer[],
): Promise<{ readonly asked: number; readonly done: readonly string[] }> {
  const { services, changed } = fakeServices(profiles);
  let asked = 0;
  const happened = sitDown({ answer: () => answers[asked++] ?? answers.at(-1)!, prefers });
  await azureCommands(services)[command](undefined);
  // The question about a plan is waited for by nobody.
  await new Promise((resolve) => setTimeout(resolve));
  return { asked, done: [...changed, ...happened.filter((line) => line.startsWith('command'))] };
}

describe.each(Object.entries(wizards))('%s', (_, wizard) => {
  it('is done after all questions', async () => {
    const { asked, done } = await walked(wizard, ['enter']);
    // What was done is told, with a button of its own.
    expect(asked).toBeGreaterThanOrEqual(wizard.questions);
    expect(done.filter((line) => wizard.does.test(line))).toHaveLength(1);
  });

  it.each(Array.from({ length: Math.max(0, wizard.questions - 2) }, (_, question) => question + 1))(
    'ends the same when somebody goes back after %i of them',
    async (question) => {
      const straight = await walked(wizard, ['enter']);
      const { asked, done } = await walked(wizard, [...entered(question), 'back', 'enter']);
      expect(done).toEqual(straight.done);
      expect(asked).toBe(straight.asked + 2);
    },
  );

  it.each(Array.from({ length: wizard.questions }, (_, question) => question))(
    'changes nothing when somebody turns away after %i of them',
    async (question) => {
      for (const last of ['leave', 'leaveAtOnce'] as const) {
        expect(await walked(wizard, [...entered(question), last])).toEqual({ asked: question + 1, done: [] });
      }
    },
  );
});

function entered(questions: number): readonly Answer[] {
  return Array.from({ length: questions }, () => 'enter');
}
