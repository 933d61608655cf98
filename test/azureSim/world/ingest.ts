import { randomUUID } from 'node:crypto';
import { places } from './seedResources.ts';
import type { Row, World } from './world.ts';

/** Takes rows into a table, as agents and data collection rules bring them: completed by what the service adds. */
export function ingest(
  world: World,
  table: string,
  rows: readonly Readonly<Record<string, unknown>>[],
  workspaceId: string = places.ids.workspace,
): readonly Row[] {
  const resource = world.resources.get(`${workspaceId}/tables/${table}`);
  const workspace = world.resources.get(workspaceId);
  if (resource === undefined || workspace === undefined)
    throw new Error(`There is no table "${table}" in ${workspaceId}`);
  const now = new Date().toISOString();
  const taken = rows.map((row): Row => {
    const { TimeGenerated: time, EventID: event } = row;
    const whole = {
      SourceSystem: 'OpsManager',
      ...row,
      // An int in the table, also where the export wrote it as text.
      ...(typeof event === 'string' ? { EventID: Number(event) } : {}),
      TimeGenerated: typeof time === 'string' ? time : now,
      TenantId: workspace.properties['customerId'],
      Type: resource.name,
      _Internal_WorkspaceResourceId: workspace.id.toLowerCase(),
      _ItemId: randomUUID(),
    };
    return { ...whole, _BilledSize: row['_BilledSize'] ?? Buffer.byteLength(JSON.stringify(row)) };
  });
  const key = resource.id.toLowerCase();
  const all = world.rows.get(key) ?? [];
  world.rows.set(key, all);
  for (const row of taken) all.push(row);
  world.onIngested(workspace.id, resource.name, taken);
  return taken;
}
