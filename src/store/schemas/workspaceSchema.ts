import * as z from 'zod';
import type { Format } from '../versioned.ts';

const name = z.string().min(1);

const profileSchema = z.strictObject({
  cloud: z.enum(['public', 'usGovernment', 'china']).exactOptional(),
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
