import { parentOf } from '../arm/resourceAnswers.ts';
import type { Resource } from '../world/resources.ts';
import type { Row, World } from '../world/world.ts';

const hour = 3_600_000;

/** What came into a workspace, by table and hour, in megabytes of 10^6 bytes. Source: the `Usage` table's reference. */
export function usageOf(world: World, workspace: Resource): readonly Row[] {
  const bytes = new Map<string, number>();
  for (const [id, rows] of world.rows) {
    if (parentOf(id) !== workspace.id.toLowerCase()) continue;
    for (const { Type, TimeGenerated, _BilledSize } of rows) {
      const key = `${Math.floor(Date.parse(TimeGenerated) / hour) * hour} ${String(Type)}`;
      bytes.set(key, (bytes.get(key) ?? 0) + Number(_BilledSize));
    }
  }
  return [...bytes].map(([key, size]) => {
    const [start = '', table = ''] = key.split(' ');
    return {
      TimeGenerated: new Date(Number(start)).toISOString(),
      DataType: table,
      Quantity: size / 1e6,
      QuantityUnit: 'MBytes',
      IsBillable: true,
    };
  });
}
