import { t } from '@vscode/l10n';
import type { PartProblem } from '../../core/azure/exportOverview.ts';
import { ByomlError } from '../../core/errors/byomlError.ts';
import type { ErrorCode } from '../../core/errors/catalogue.ts';
import { errorWords } from '../../host/errorWords.ts';
import { Precondition, type Remedy } from '../../host/precondition.ts';
import type { CommandHandler } from '../commandMap.ts';

/** The step that mends an error of Azure; undefined where there is none in the editor. */
function azureRemedy(code: ErrorCode): Remedy | undefined {
  if (code === 'signIn.foreign') return openSettings('byoml.azure.trustedHosts');
  if (code === 'network.proxy') return openSettings('http.proxy');
  if (code.startsWith('signIn.')) return { label: t('Sign In'), command: 'byoml.azure.signIn' };
  switch (code) {
    case 'azure.profile':
    case 'azure.missing':
    case 'azure.subscription':
      return { label: t('Choose Workspace'), command: 'byoml.azure.choosePlace' };
    case 'azure.endpoints':
      // Which folder's it is, nobody says: where there are several, the list shows them.
      return {
        label: t('Open byoml.yaml'),
        command: 'workbench.action.quickOpen',
        args: ['byoml.yaml'],
      };
    case 'plan.missing':
      return { label: t('Refresh'), command: 'byoml.azure.refresh' };
    default:
      return undefined;
  }
}

function openSettings(setting: string): Remedy {
  return { label: t('Open Settings'), command: 'workbench.action.openSettings', args: [setting] };
}

/** The same command; where it ends for want of something that the editor can give, that is offered. */
export function withAzureRemedy(handler: CommandHandler): CommandHandler {
  return async (target) => {
    try {
      await handler(target);
    } catch (error) {
      const remedy = ByomlError.is(error) ? azureRemedy(error.code) : undefined;
      if (remedy === undefined) throw error;
      throw new Precondition(errorWords(error), remedy, error);
    }
  };
}

/** What kept a part of Azure from being read, with what helps. */
export function partPrecondition({ code, message, action }: PartProblem): Precondition {
  const remedy = azureRemedy(code) ?? { label: t('Show Log'), command: 'byoml.log.show' };
  return new Precondition(`${message} ${action}`, remedy);
}
