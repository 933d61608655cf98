import type { HostServices } from '../host/services.ts';
import { clusterCommands } from './azure/cluster.ts';
import { dataCommands } from './azure/data.ts';
import { exportRuleCommands } from './azure/exportRule.ts';
import { exportRuleShowCommands } from './azure/exportRuleShow.ts';
import { placeCommands } from './azure/place.ts';
import { planCommands } from './azure/plan.ts';
import { tableCommands } from './azure/table.ts';
import type { CommandMap } from './commandMap.ts';
import { detectionCommands } from './detection.ts';
import { fileCommands } from './files.ts';
import { jobCommands } from './jobs.ts';
import { modelCommands } from './model.ts';
import { ruleCommands } from './rule.ts';
import { type OpenResults, runCommands } from './run.ts';
import { sampleCommands } from './sample.ts';
import { setupCommands } from './setup.ts';
import { signInCommands } from './signIn.ts';

/** All commands with their handlers. */
export function commandsOf(services: HostServices, openResults: OpenResults): CommandMap {
  return {
    ...sampleCommands(services),
    ...detectionCommands(services),
    ...modelCommands(services),
    ...runCommands(services, openResults),
    ...ruleCommands(services),
    ...fileCommands(services),
    ...jobCommands(services),
    ...setupCommands(services),
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
