import { t } from '@vscode/l10n';
import { type AnyCommand, defineCommand } from '../defineCommand.ts';
import { flag, required } from '../options/optionSpec.ts';
import { text } from '../options/parsers.ts';
import { carryBegun } from '../plans/carryBegun.ts';

/** The commands that go on with a plan that was begun, or take it back. */
export function planCarryCommands(): readonly AnyCommand[] {
  return [
    carryCommand('continue', t('Go on with a plan that was begun')),
    carryCommand('undo', t('Take back what a plan did')),
  ];
}

function carryCommand(verb: 'continue' | 'undo', summary: string): AnyCommand {
  return defineCommand({
    name: `plan ${verb}`,
    summary,
    options: {
      id: required('<id>', t('the plan, as `byoml plan list` shows it'), text),
      yes: flag('--yes', t('without asking')),
    },
    example: 'byoml plan list',
    run: (given, job, dialogue) => carryBegun(verb, given, job, dialogue),
  });
}
