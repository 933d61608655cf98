import { t } from '@vscode/l10n';
import { Command, CommanderError } from 'commander';
import { addOptions, valuesOf, type Values } from './commanderOptions.ts';
import type { AnyCommand } from './defineCommand.ts';
import { usageError } from './usageError.ts';
import { version } from './version.ts';

/** What the words of a call ask for. */
export type Call =
  | ({ readonly kind: 'run'; readonly command: AnyCommand } & Values)
  /** Help or version, already made; `asked` is false when the call stopped short of a command. */
  | { readonly kind: 'text'; readonly text: string; readonly asked: boolean };

/** How the help is laid out. */
export interface HelpPage {
  readonly width: number;
  readonly colours: boolean;
}

const firstExample = 'byoml demo';

/** Parses the words after `byoml`; throws `usage.invalid`. */
export function parseCall(argv: readonly string[], commands: readonly AnyCommand[], page: HelpPage): Call {
  let text = '';
  let call: Call | undefined;
  const create = (path: string): Command => commandOn(path, page, (more) => (text += more));
  const root = create('')
    .description(
      t('Find who touches what people like them never touch, and make it a Microsoft Sentinel rule.'),
    )
    .version(version, '--version', t('print the version'))
    .usage(t('COMMAND [options]'))
    .addHelpText('after', exampleText(firstExample));
  for (const command of commands) {
    const words = addOptions(create(command.name), command)
      .summary(command.summary)
      .description(command.description)
      .addHelpText('after', exampleText(command.example));
    words.action(() => {
      call = { kind: 'run', command, ...valuesOf(words, command) };
    });
    parentOf(root, command, create).addCommand(words);
  }
  try {
    root.parse(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return { kind: 'text', text, asked: error.exitCode === 0 };
  }
  return call ?? { kind: 'text', text, asked: true };
}

/** A commander command that neither prints nor exits: texts go to `take`, mistakes become `usage.invalid`. */
function commandOn(path: string, page: HelpPage, take: (text: string) => void): Command {
  const bold = (text: string): string => `\u001b[1m${text}\u001b[0m`;
  return new Command(path === '' ? 'byoml' : path.split(' ').at(-1))
    .helpOption('-h, --help', t('print this help'))
    .helpCommand(false)
    .configureHelp({ styleTitle: bold, visibleCommands: leaves, subcommandTerm: callOf })
    .configureOutput({
      writeOut: take,
      writeErr: take,
      outputError: () => undefined,
      getOutHelpWidth: () => page.width,
      getErrHelpWidth: () => page.width,
      getOutHasColors: () => page.colours,
      getErrHasColors: () => page.colours,
    })
    .exitOverride((error) => {
      if (error.code.startsWith('commander.help') || error.code === 'commander.version') throw error;
      throw usageError(path, sentence(error.message));
    });
}

/** `model list` hangs below `model`, which only has the help. */
function parentOf(root: Command, command: AnyCommand, create: (path: string) => Command): Command {
  const [first, second] = command.name.split(' ');
  if (first === undefined || second === undefined) return root;
  const existing = root.commands.find((candidate) => candidate.name() === first);
  if (existing !== undefined) return existing;
  const parent = create(first)
    .usage(t('COMMAND [options]'))
    .addHelpText('after', exampleText(command.example));
  root.addCommand(parent);
  return parent;
}

/** The help lists what can be called: not `model`, but `model list` and `model show`. */
function leaves(command: Command): Command[] {
  return command.commands.flatMap((child) => (child.commands.length > 0 ? leaves(child) : [child]));
}

/** `model show <dir>` */
function callOf(command: Command): string {
  const places = command.registeredArguments.map((argument) =>
    argument.required ? `<${argument.name()}>` : `[${argument.name()}]`,
  );
  const parent = command.parent?.parent === null ? [] : [command.parent?.name() ?? ''];
  return [...parent, command.name(), ...places].join(' ');
}

function exampleText(example: string): string {
  return `\n${t('Example:')}\n  $ ${example}`;
}

/** commander says "error: unknown option '--tpo'\n(Did you mean --to?)". */
function sentence(message: string): string {
  const [first = '', hint] = message.replace(/^error: /, '').split('\n');
  const start = `${first.slice(0, 1).toUpperCase()}${first.slice(1).replace(/\.$/, '')}.`;
  return hint === undefined ? start : `${start} ${hint.replace(/[()]/g, '')}`;
}
