import type { Call, Handlers } from '../protocol/rpcTypes.ts';
import type { WorkerApi } from '../protocol/workerApi.ts';
import type { Job } from '../usecases/job.ts';
import { tellingDefects } from './tellingDefects.ts';

/**
 * What a worker answers with. Each kind of call loads its code when it is first asked for, so that a worker that only
 * turns pages never loads the training, and the KQL parser waits for the first query.
 */
export function workerHandlers(
  services: Job['services'],
  tell: (defect: string) => void,
): Handlers<WorkerApi> {
  const job = ({ signal, progress }: Call): Job => ({ signal, progress, services });
  const results = once(async () => (await import('./handlers/resultHandlers.ts')).resultHandlers(job));
  const azure = once(async () => (await import('./handlers/azureHandlers.ts')).azureHandlers(job));
  return tellingDefects<WorkerApi>(
    {
      generateSample: async (input, call) =>
        (await import('./handlers/generateSample.ts')).generateSample(input, job(call)),
      createDetection: async (input, call) =>
        (await import('./handlers/createDetection.ts')).createDetection(input, job(call)),
      train: async (input, call) => (await import('./handlers/train.ts')).train(input, job(call)),
      score: async (input, call) => (await import('./handlers/score.ts')).score(input, job(call)),
      createRule: async (input, call) =>
        (await import('./handlers/createRule.ts')).createRule(input, job(call)),
      listTemplates: async (input, call) =>
        (await import('./handlers/listTemplates.ts')).listTemplates(input, job(call)),
      readWorkspace: async (input, call) =>
        (await import('./handlers/readWorkspace.ts')).readWorkspace(input, job(call)),
      checkQuery: async (input) => (await import('./handlers/checkQuery.ts')).checkQuery(input),
      checkFile: async (input, call) => (await import('./handlers/checkFile.ts')).checkFile(input, job(call)),
      runSummary: async (input, call) => (await results()).runSummary(input, call),
      rows: async (input, call) => (await results()).rows(input, call),
      histogram: async (input, call) => (await results()).histogram(input, call),
      rowDetail: async (input, call) => (await results()).rowDetail(input, call),
      exportCsv: async (input, call) => (await results()).exportCsv(input, call),
      azureTenants: async (input, call) => (await azure()).azureTenants(input, call),
      azureSubscriptions: async (input, call) => (await azure()).azureSubscriptions(input, call),
      azureResourceGroups: async (input, call) => (await azure()).azureResourceGroups(input, call),
      azureWorkspaces: async (input, call) => (await azure()).azureWorkspaces(input, call),
      azureSentinel: async (input, call) => (await azure()).azureSentinel(input, call),
      writeProfile: async (input, call) => (await azure()).writeProfile(input, call),
      azureOverview: async (input, call) => (await azure()).azureOverview(input, call),
      azureDestinations: async (input, call) => (await azure()).azureDestinations(input, call),
      azureHubs: async (input, call) => (await azure()).azureHubs(input, call),
      checkData: async (input, call) => (await azure()).checkData(input, call),
      planExportRule: async (input, call) => (await azure()).planExportRule(input, call),
      planTableMigration: async (input, call) => (await azure()).planTableMigration(input, call),
      applyPlan: async (input, call) => (await azure()).applyPlan(input, call),
      continuePlan: async (input, call) => (await azure()).continuePlan(input, call),
      undoPlan: async (input, call) => (await azure()).undoPlan(input, call),
      listPlans: async (input, call) => (await azure()).listPlans(input, call),
      showPlan: async (input, call) => (await azure()).showPlan(input, call),
      planText: async (input, call) => (await azure()).planText(input, call),
    },
    tell,
  );
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => (made ??= make());
}
