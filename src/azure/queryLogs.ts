import { createHttpHeaders, createPipelineRequest } from '@azure/core-rest-pipeline';
import * as z from 'zod';
import type { LogCell, LogTable } from '../core/azure/logTable.ts';
import { ByomlError } from '../core/errors/byomlError.ts';
import type { About } from './about.ts';
import type { AzureContext } from './azureContext.ts';
import { serviceNames } from './azureErrorOf.ts';
import { askedOf, called } from './called.ts';
import { parseJsonAnswer } from './parseAnswer.ts';

/** Seconds that the service may take, by its own limit. */
const patience = 180;

const cellSchema = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** A dynamic may come unpacked. */
const looseCellSchema = z.union([cellSchema, z.unknown().transform((value) => JSON.stringify(value))]);

const tableSchema = z.object({
  name: z.string(),
  columns: z.array(z.object({ name: z.string(), type: z.string() })),
  rows: z.array(z.array(looseCellSchema)),
});

/** Source: Azure Monitor Log Analytics API v1, query. */
const answerSchema = z.object({
  tables: z.array(tableSchema).min(1),
  error: z.object({ message: z.string().nullish() }).nullish(),
});

/**
 * Asks a workspace, by its customer id.
 * @param timespan ISO 8601 duration, or `start/end`
 * @throws ByomlError `azure.refused` for a query that the service does not understand, `azure.answer` for half an answer
 */
export async function queryLogs(
  context: AzureContext,
  customerId: string,
  query: string,
  timespan: string,
): Promise<LogTable> {
  const about = aboutQuery(context, customerId);
  const { bodyAsText } = await called(context, 'logAnalytics', about, () =>
    context.http('logAnalytics').sendRequest(
      createPipelineRequest({
        url: `${context.cloud.endpoints.logAnalytics}/v1/workspaces/${encodeURIComponent(customerId)}/query`,
        method: 'POST',
        headers: createHttpHeaders({
          accept: 'application/json',
          'content-type': 'application/json',
          prefer: `wait=${patience}`,
        }),
        body: JSON.stringify({ query, timespan }),
        timeout: (patience + 10) * 1000,
      }),
    ),
  );
  const { tables, error } = parseJsonAnswer(
    answerSchema,
    bodyAsText,
    askedOf(context, 'logAnalytics', about),
  );
  if (error !== undefined && error !== null) throw partial(error.message ?? 'no reason was given', about);
  return typed(tables.find(({ name }) => name === 'PrimaryResult') ?? tables[0], about);
}

function aboutQuery({ place }: AzureContext, customerId: string): About {
  const name = place.workspace ?? customerId;
  return {
    what: `query the workspace ${name}`,
    scope: `the workspace ${name}`,
    role: 'Log Analytics Reader',
    thing: { what: 'workspace', name },
  };
}

function partial(reason: string, { what }: About): ByomlError {
  return new ByomlError('azure.answer', {
    service: serviceNames.logAnalytics,
    what: `the request to ${what}`,
    problem: `only a part of the result: ${reason}`,
  });
}

function typed(table: z.infer<typeof tableSchema> | undefined, about: About): LogTable {
  const { columns = [], rows = [] } = table ?? {};
  if (rows.some((row) => row.length !== columns.length)) throw partial('rows are cut off', about);
  return { columns, rows: rows.map((row) => row.map((cell, i) => cellOf(cell, columns[i]?.type))) };
}

const numeric: ReadonlySet<string | undefined> = new Set(['int', 'long', 'real']);

/** Numbers that JSON has no words for come as text: `NaN`, `Infinity`, a long beyond 2^53. */
function cellOf(cell: LogCell, type: string | undefined): LogCell {
  if (typeof cell === 'string' && numeric.has(type)) {
    const number = Number(cell);
    return type === 'real' || Number.isSafeInteger(number) ? number : cell;
  }
  return cell;
}
