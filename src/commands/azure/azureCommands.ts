import type { HostServices } from '../../host/services.ts';
import type { AzureCommandId, CommandMap } from '../commandMap.ts';
import { signInCommands } from '../signIn.ts';
import { clusterCommands } from './cluster.ts';
import { dataCommands } from './data.ts';
import { exportRuleCommands } from './exportRule.ts';
import { exportRuleShowCommands } from './exportRuleShow.ts';
import { placeCommands } from './place.ts';
import { planCommands } from './plan.ts';
import { tableCommands } from './table.ts';

/** Every command of Azure with its handler. */
export function azureCommands(services: HostServices): Pick<CommandMap, AzureCommandId> {
  return {
    ...signInCommands(services),
    ...placeCommands(services),
    ...exportRuleShowCommands(services),
    ...exportRuleCommands(services),
    ...clusterCommands(services),
    ...tableCommands(services),
    ...dataCommands(services),
    ...planCommands(services),
  };
}
