import * as z from 'zod';
import { nothing, Refused, type Answer } from '../http/answer.ts';
import type { Call, Route } from '../http/route.ts';
import type { DataCollectionRuleBody } from '../schemas/dataCollectionSchemas.ts';
import { ingest } from '../world/ingest.ts';
import { isDataAllowed } from '../world/permissions.ts';
import type { Resource } from '../world/resources.ts';
import { cutLongFields } from './cutLongFields.ts';

const rowsSchema = z.array(z.record(z.string(), z.unknown()));
const day = 86_400_000;
/** Of a request. Source: "Azure Monitor service limits", custom logs. */
const sizeLimit = 1_048_576;

/** Logs ingestion through a data collection rule. */
export const ingestRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/dataCollectionRules/:immutableId/streams/:stream',
    contract: 'official',
    apiVersions: ['2023-01-01'],
    source: 'Ingestion DataCollectionRules.json 2023-01-01',
    body: rowsSchema,
    handle: takeRows,
  },
];

function takeRows(call: Call): Answer {
  const { world, params, bytes, json } = call;
  const id = params['immutableId']!;
  const rule = world.resources
    .ofType('Microsoft.Insights/dataCollectionRules')
    .find(({ properties }) => properties['immutableId'] === id);
  if (rule === undefined) {
    throw new Refused(404, 'NotFound', `Data collection rule with immutable Id '${id}' not found.`);
  }
  checkRole(call, rule);
  if (bytes.length > sizeLimit) {
    throw new Refused(
      413,
      'ContentLengthLimitExceeded',
      'Maximum allowed content length: 1048576 bytes (1 MB).',
    );
  }
  const { streamDeclarations, dataFlows, destinations } =
    rule.properties as DataCollectionRuleBody['properties'];
  const stream = streamDeclarations[params['stream']!];
  if (stream === undefined) {
    throw new Refused(
      400,
      'InvalidStream',
      `Stream '${params['stream']}' is not declared in the data collection rule.`,
    );
  }
  const names = stream.columns.map(({ name }) => name);
  const rows = (json as z.infer<typeof rowsSchema>).map((row) => stamped(cutLongFields(pick(row, names))));
  for (const { outputStream, destinations: wanted } of dataFlows.filter(({ streams }) =>
    streams.includes(params['stream']!),
  )) {
    for (const { workspaceResourceId } of destinations.logAnalytics.filter(({ name }) =>
      wanted.includes(name),
    )) {
      ingest(world, outputStream.replace(/^(Custom|Microsoft)-/, ''), rows, workspaceResourceId);
    }
  }
  return nothing;
}

function checkRole({ world, caller }: Call, { id, properties }: Resource): void {
  if (isDataAllowed(world, caller, 'Microsoft.Insights/Telemetry/Write', id)) return;
  throw new Refused(
    403,
    'OperationFailed',
    `The authentication token provided does not have access to ingest data for the data collection rule with immutable Id '${String(properties['immutableId'])}'.`,
  );
}

/** Columns that the stream does not declare are dropped, without a word. */
function pick(row: Readonly<Record<string, unknown>>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.flatMap((name) => (row[name] === undefined ? [] : [[name, row[name]]])));
}

/** A time that is more than two days old, or a day ahead, becomes the time of arrival. */
function stamped(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const now = Date.now();
  const time = Date.parse(String(row['TimeGenerated']));
  const isKept = time >= now - 2 * day && time <= now + day;
  return { ...row, TimeGenerated: new Date(isKept ? time : now).toISOString() };
}
