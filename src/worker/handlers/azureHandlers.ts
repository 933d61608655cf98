import type { Call, Handlers } from '../../protocol/rpcTypes.ts';
import type { AzureApi } from '../../protocol/azureApi.ts';
import { applyPlan } from '../../usecases/azure/applyPlan.ts';
import { checkData } from '../../usecases/azure/checkData.ts';
import { continuePlan } from '../../usecases/azure/continuePlan.ts';
import { exportOverview } from '../../usecases/azure/exportOverview.ts';
import { findDestinations } from '../../usecases/azure/findDestinations.ts';
import { findEventHubs } from '../../usecases/azure/findEventHubs.ts';
import { findResourceGroups } from '../../usecases/azure/findResourceGroups.ts';
import { findSentinel } from '../../usecases/azure/findSentinel.ts';
import { findSubscriptions } from '../../usecases/azure/findSubscriptions.ts';
import { findTenants } from '../../usecases/azure/findTenants.ts';
import { findWorkspaces } from '../../usecases/azure/findWorkspaces.ts';
import { listPlans } from '../../usecases/azure/listPlans.ts';
import { planExportRule } from '../../usecases/azure/planExportRule.ts';
import { planTableMigration } from '../../usecases/azure/planTableMigration.ts';
import { planText } from '../../usecases/azure/planText.ts';
import { showPlan } from '../../usecases/azure/showPlan.ts';
import { undoPlan } from '../../usecases/azure/undoPlan.ts';
import { writePlace } from '../../usecases/azure/writePlace.ts';
import type { Job } from '../../usecases/job.ts';

/** Calls about Azure, each one use case. */
export function azureHandlers(jobOf: (call: Call) => Job): Handlers<AzureApi> {
  return {
    azureTenants: (at, call) => findTenants(at, jobOf(call)),
    azureSubscriptions: ({ next, ...at }, call) => findSubscriptions({ at, next }, jobOf(call)),
    azureResourceGroups: (at, call) => findResourceGroups(at, jobOf(call)),
    azureWorkspaces: ({ next, ...at }, call) => findWorkspaces({ at, next }, jobOf(call)),
    azureSentinel: ({ workspaces, ...at }, call) => findSentinel({ at, workspaces }, jobOf(call)),
    async writeProfile(input) {
      await writePlace(input);
      return null;
    },

    azureOverview: (input, call) => exportOverview(input, jobOf(call)),
    azureDestinations: (input, call) => findDestinations(input, jobOf(call)),
    azureHubs: (input, call) => findEventHubs(input, jobOf(call)),
    checkData: (input, call) => checkData(input, jobOf(call)),

    planExportRule: (input, call) => planExportRule(input, jobOf(call)),
    planTableMigration: (input, call) => planTableMigration(input, jobOf(call)),
    applyPlan: (input, call) => applyPlan(input, jobOf(call)),
    continuePlan: (input, call) => continuePlan(input, jobOf(call)),
    undoPlan: (input, call) => undoPlan(input, jobOf(call)),
    listPlans: (input, call) => listPlans(input, jobOf(call)),
    showPlan: (input) => showPlan(input),
    planText: (input) => Promise.resolve(planText(input)),
  };
}
