import type { CloudChoice } from '../core/azure/clouds.ts';
import type { DataCheck } from '../core/azure/exportEstimate.ts';
import type { ExportOverview } from '../core/azure/exportOverview.ts';
import type { ExportRuleRequest } from '../core/azure/exportRuleRequest.ts';
import type { FoundPage, FoundSubscription, FoundTenant, FoundWorkspace } from '../core/azure/found.ts';
import type { FoundDestination } from '../core/azure/foundDestination.ts';
import type { Plan } from '../core/azure/plan.ts';
import type { PlanListed, PlanOutcome, PlanRecord } from '../core/azure/planRecord.ts';
import type { CredentialKind } from '../core/azure/tokens.ts';

/** What a worker does in Azure, through the host's connections and with the host's tokens. */
export interface AzureApi {
  azureTenants(input: AzureAccess): readonly FoundTenant[];
  azureSubscriptions(input: AzureAccess & Within<'tenant'> & Onward): FoundPage<FoundSubscription>;
  /** Names. */
  azureResourceGroups(input: AzureAccess & Within<'tenant' | 'subscription'>): readonly string[];
  azureWorkspaces(input: AzureAccess & Within<'tenant' | 'subscription'> & Onward): FoundPage<FoundWorkspace>;
  /** Those of these workspaces, by ARM id, that Microsoft Sentinel works on. */
  azureSentinel(
    input: AzureAccess & Within<'tenant'> & { readonly workspaces: readonly string[] },
  ): readonly string[];
  writeProfile(input: ProfileToWrite): null;

  azureOverview(input: ProfilePlace): ExportOverview;
  azureDestinations(input: ProfilePlace): readonly FoundDestination[];
  /** Names of a namespace's hubs, by its ARM id. */
  azureHubs(input: ProfilePlace & { readonly namespace: string }): readonly string[];
  checkData(input: ProfilePlace & { readonly tables: readonly string[] }): DataChecked;

  planExportRule(input: ProfilePlace & { readonly request: ExportRuleRequest }): Plan;
  planTableMigration(input: ProfilePlace & { readonly table: string }): Plan;
  applyPlan(input: { readonly workspace: string; readonly plan: Plan }): PlanOutcome;
  continuePlan(input: BegunPlan): PlanOutcome;
  undoPlan(input: BegunPlan): PlanOutcome;
  /** Those of a folder that were begun. */
  listPlans(input: { readonly workspace: string }): readonly PlanListed[];
  showPlan(input: BegunPlan): PlanRecord;
  planText(input: { readonly plan: Plan; readonly as: PlanFormat }): string;
}

/** In which cloud, and as whom. */
export interface AzureAccess extends CloudChoice {
  readonly credential?: CredentialKind | undefined;
}

type Within<Names extends string> = Readonly<Record<Names, string>>;

interface Onward {
  /** What the page before gave. */
  readonly next?: string | undefined;
}

/** A profile of a folder's `byoml.yaml`. */
export interface ProfilePlace {
  /** Path of the folder. */
  readonly workspace: string;
  readonly profile: string;
}

interface ProfileToWrite extends ProfilePlace, AzureAccess {
  readonly tenant: string;
  readonly subscription: string;
  readonly resourceGroup: string;
  /** Log Analytics workspace. */
  readonly logs: string;
}

/** A document for people, or what would do the same: `az` lines, a Bicep or an ARM file. */
export type PlanFormat = 'markdown' | 'az' | 'bicep' | 'arm';

interface DataChecked extends DataCheck {
  /** The same for people. */
  readonly markdown: string;
}

interface BegunPlan {
  readonly workspace: string;
  /** Id of the plan. */
  readonly id: string;
}
