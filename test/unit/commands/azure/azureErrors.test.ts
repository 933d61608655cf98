import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { withAzureRemedy } from '../../../../src/commands/azure/azureRemedy.ts';
import { runCommand } from '../../../../src/commands/runCommand.ts';
import { azureErrors } from '../../../../src/core/errors/azureErrors.ts';
import { ByomlError } from '../../../../src/core/errors/byomlError.ts';
import {
  type ErrorArguments,
  type ErrorCode,
  errorCatalogue,
} from '../../../../src/core/errors/catalogue.ts';
import { networkErrors } from '../../../../src/core/errors/networkErrors.ts';
import { planErrors } from '../../../../src/core/errors/planErrors.ts';
import { signInErrors } from '../../../../src/core/errors/signInErrors.ts';
import { Logger } from '../../../../src/host/logger.ts';
import { showError, showPrecondition } from '../../../../src/host/messages.ts';
import { sitDown } from './support/fakeVscode.ts';

vi.mock('vscode', () => import('./support/fakeVscode.ts'));

/** What only the command line says, where somebody is asked or names a rule's files. */
const elsewhere: readonly string[] = ['plan.declined', 'plan.unasked', 'exportRule.notStorage'];

const codes = [networkErrors, signInErrors, azureErrors, planErrors]
  .flatMap((errors) => Object.keys(errors) as ErrorCode[])
  .filter((code) => !elsewhere.includes(code));

/** The command behind a button, and the words of the message that name what it does. */
const helps: Readonly<Record<string, readonly [command: string, named: RegExp]>> = {
  'signIn.none': ['byoml.azure.signIn', /Sign in/],
  'signIn.refused': ['byoml.azure.signIn', /Sign-in/],
  'signIn.audience': ['byoml.azure.signIn', /Sign in with/],
  'signIn.tenant': ['byoml.azure.signIn', /sign in again/],
  'signIn.credential': ['byoml.azure.signIn', /Sign in again/],
  'signIn.foreign': ['workbench.action.openSettings', /setting `byoml\.azure\.trustedHosts`/],
  'network.proxy': ['workbench.action.openSettings', /`http\.proxy` in the editor/],
  'azure.profile': ['byoml.azure.choosePlace', /Choose the workspace/],
  'azure.missing': ['byoml.azure.choosePlace', /choose it again/],
  'azure.subscription': ['byoml.azure.choosePlace', /choose another/],
  'azure.endpoints': ['workbench.action.quickOpen', /in byoml\.yaml/],
  'plan.missing': ['byoml.azure.refresh', /once it is refreshed/],
};

const token = 'eyJhbGciOiJSUzI1NiJ9.eyJvaWQiOiJ4In0.c2lnbmF0dXJl';

interface Shown {
  /** The message with its buttons, then the command behind the first one. */
  readonly happened: readonly string[];
  readonly log: readonly string[];
}

/** A command of Azure that fails; somebody takes the button. What came with the error has a token in it. */
async function failed(code: ErrorCode): Promise<Shown> {
  const happened = sitDown({ answer: () => 'enter' });
  const error = new ByomlError(code, argumentsOf(code), {
    cause: new Error(`Authorization: Bearer ${token}`),
    details: { token },
  });
  const lines: string[] = [];
  const keep = (line: string): void => void lines.push(line);
  const logger = new Logger({ info: keep, warn: keep, error: keep });
  const handler = withAzureRemedy(() => Promise.reject(error));
  const messages = { error: showError, precondition: showPrecondition };
  await runCommand('byoml.exportRule.create', handler, undefined, { logger, messages, now: () => 0 });
  await new Promise((resolve) => setTimeout(resolve));
  return { happened, log: lines };
}

/** Each argument says its own name. */
function argumentsOf<C extends ErrorCode>(code: C): ErrorArguments<C> {
  const { message, action } = errorCatalogue[code];
  const names = [...`${message} ${action}`.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  return Object.fromEntries(names.map((name) => [name, `the-${name}`])) as ErrorArguments<C>;
}

describe('what goes wrong in Azure reaches the user', () => {
  it.each(codes)('%s: in words, with what helps, and without a secret', async (code) => {
    const { happened, log } = await failed(code);
    const [message = '', command] = happened;
    for (const [, name] of errorCatalogue[code].message.matchAll(/\{(\w+)\}/g))
      expect(message).toContain(`the-${name}`);
    expect(message).not.toMatch(/\{\w+\}|--yes|`byoml /);
    expect(message).toMatch(/ \[[^\]]+\]$/);
    const [help, named] = helps[code] ?? ['byoml.log.show', /./];
    expect(command).toBe(`command ${help}`);
    expect(message).toMatch(named);
    expect(`${happened.join('\n')}${log.join('\n')}`).not.toContain('eyJ');
    expect(log.join('\n')).toContain(help === 'byoml.log.show' ? code : help);
  });

  it('by commands that there are', () => {
    const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      readonly contributes: { readonly commands: readonly { readonly command: string }[] };
    };
    const own = contributes.commands.map(({ command }) => command);
    const offered = Object.values(helps).map(([command]) => command);
    expect(offered.filter((command) => command.startsWith('byoml.') && !own.includes(command))).toEqual([]);
  });
});
