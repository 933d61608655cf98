import * as z from 'zod';
import { cloudNames, type Endpoints } from '../../core/azure/clouds.ts';
import { credentialKinds } from '../../core/azure/tokens.ts';
import type { Format } from '../versioned.ts';

const name = z.string().min(1);

const address = z.string().regex(/^https:\/\/[^\s/]+(\/[^\s]*[^\s/])?$/, 'an https address without a slash at its end');

export const endpointsSchema = z.strictObject({
  login: address.exactOptional(),
  resourceManager: address.exactOptional(),
  logAnalytics: address.exactOptional(),
  monitor: address.exactOptional(),
  storage: address.exactOptional(),
  databricks: name.exactOptional(),
  blobSuffix: name.exactOptional(),
  portal: address.exactOptional(),
} satisfies Record<keyof Endpoints, z.ZodType>);

const profileSchema = z.strictObject({
  cloud: z.enum(cloudNames).exactOptional(),
  endpoints: endpointsSchema
    .exactOptional()
    .describe("In place of the cloud's own; all of them for a custom cloud."),
  credential: z
    .enum(credentialKinds)
    .exactOptional()
    .describe('The way to sign in that worked last; the secret itself is never here.'),
  tenant: name.exactOptional().describe('Directory (tenant) id.'),
  subscription: name.exactOptional(),
  resourceGroup: name.exactOptional(),
  workspace: name.exactOptional().describe('Log Analytics workspace.'),
  storage: name.exactOptional().describe('Storage account with the exported events.'),
});

/** `byoml.yaml`, version 1. */
const workspaceSchema = z.strictObject({
  $schema: z.string().exactOptional(),
  format: z.literal('byoml.workspace'),
  version: z.literal(1),
  profiles: z.record(z.string(), profileSchema).default({}).describe('Name -> where in Azure. No secrets.'),
});

export type WorkspaceFile = z.infer<typeof workspaceSchema>;

export const workspaceFormat: Format<WorkspaceFile> = {
  format: 'byoml.workspace',
  version: 1,
  what: 'workspace file',
  fix: 'Name the folder that holds byoml.yaml with --workspace, or start there with `byoml init NAME`.',
  schema: workspaceSchema,
  migrations: [],
};
