import type { HostServices } from '../host/services.ts';
import { azureCommandIds, type CommandMap } from './commandMap.ts';
import { detectionCommands } from './detection.ts';
import { fileCommands } from './files.ts';
import { jobCommands } from './jobs.ts';
import { loadedWhenCalled } from './loadedWhenCalled.ts';
import { modelCommands } from './model.ts';
import { ruleCommands } from './rule.ts';
import { type OpenResults, runCommands } from './run.ts';
import { sampleCommands } from './sample.ts';
import { setupCommands } from './setup.ts';

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
    ...loadedWhenCalled(azureCommandIds, async () =>
      (await import('./azure/azureCommands.ts')).azureCommands(services),
    ),
  };
}
