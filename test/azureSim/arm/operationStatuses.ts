import { ok, Refused, type Answer } from '../http/answer.ts';
import type { Call, Route } from '../http/route.ts';
import type { Operation } from '../world/world.ts';

const base =
  '/subscriptions/:subscription/providers/Microsoft.OperationalInsights/locations/:location/operationStatuses';

export const operationRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: `${base}/:operation`,
    contract: 'ours',
    apiVersions: ['2025-07-01'],
    source: 'OperationStatuses_Get 2025-07-01',
    handle: ({ world, params, path }: Call): Answer => {
      const operation = world.operations.get(params['operation']!);
      if (operation === undefined) throw new Refused(404, 'NotFound', 'There is no such operation.');
      return ok({ id: path, name: operation.name, ...statusOf(operation) });
    },
  },
];

function statusOf({ endsAt, startTime, error }: Operation): object {
  if (endsAt > Date.now()) return { status: 'InProgress', startTime };
  const endTime = new Date(endsAt).toISOString();
  return error === undefined
    ? { status: 'Succeeded', startTime, endTime }
    : { status: 'Failed', startTime, endTime, error };
}

/** An answer to a request that goes on: where to ask how it stands. */
export function accepted({ world, params }: Call, { name }: Operation, body: unknown): Answer {
  const path = base.replace(':subscription', params['subscription']!).replace(':location', 'local');
  const url = `${world.addresses.endpoints.resourceManager}${path}/${name}?api-version=2025-07-01`;
  return { status: 202, headers: { 'azure-asyncoperation': url, 'retry-after': '1' }, body };
}
