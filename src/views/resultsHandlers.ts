import { t } from '@vscode/l10n';
import { extname, resolve } from 'node:path';
import * as z from 'zod/mini';
import { ByomlError } from '../core/errors/byomlError.ts';
import type { RunPlace } from '../core/runRows.ts';
import type { WorkerPool } from '../host/workerPool.ts';
import type { ResultsHostApi } from '../protocol/resultsApi.ts';
import type { Handlers } from '../protocol/rpcTypes.ts';

/** What of the editor the page's wishes need. */
export interface ResultsPorts {
  /** Asks for a place for a CSV file, which is proposed to be called `name`. */
  askWhere(name: string): Promise<string | undefined>;
  createRule(place: RunPlace): Promise<void>;
  copy(text: string): Promise<void>;
  /** Bytes; undefined where there is no such file. */
  sizeOf(path: string): Promise<number | undefined>;
  /** `line` counts from 1. */
  openText(path: string, line: number): Promise<void>;
}

/** Text editors of VS Code open no more, in bytes. */
const mostText = 50 * 2 ** 20;

/** Files that stand for events but are no text. */
const packed = new Set(['.gz', '.parquet']);

const histogramInput = z.object({ bars: z.number() });
const copyInput = z.object({ text: z.string().check(z.maxLength(16_000_000)) });
const sourceInput = z.object({ file: z.string().check(z.minLength(1)), line: z.int().check(z.minimum(1)) });

/**
 * Answers what the page of the run at `place` asks. The page is outside the program: what it sends is checked here, or by
 * the worker that it is handed on to.
 */
export function resultsHandlers(
  place: RunPlace,
  pool: Pick<WorkerPool, 'call'>,
  ports: ResultsPorts,
): Handlers<ResultsHostApi> {
  return {
    summary: (_input, { signal }) => pool.call('pages', 'runSummary', place, { signal }),
    rows: (query, { signal }) => pool.call('pages', 'rows', { ...place, query }, { signal }),
    histogram: async (input, { signal }) => {
      const { bars } = parsed(histogramInput, input);
      return pool.call('pages', 'histogram', { ...place, bars }, { signal });
    },
    rowDetail: (row, { signal }) => pool.call('pages', 'rowDetail', { ...place, row }, { signal }),

    exportCsv: async (query) => {
      const to = await ports.askWhere(`${place.detection}-${place.run}.csv`);
      if (to === undefined) return false;
      // Not ended with the page: who looks at something else meanwhile still wants the file.
      await pool.call('pages', 'exportCsv', { ...place, query, to });
      return true;
    },
    createRule: async () => {
      await ports.createRule(place);
      return null;
    },
    copy: async (input) => {
      await ports.copy(parsed(copyInput, input).text);
      return null;
    },
    openSource: async (input) => {
      const { file, line } = parsed(sourceInput, input);
      const path = resolve(place.workspace, file);
      await requireText(path, line, ports);
      await ports.openText(path, line);
      return null;
    },
  };
}

async function requireText(path: string, line: number, ports: ResultsPorts): Promise<void> {
  const reason = whyNotText(path, await ports.sizeOf(path));
  if (reason !== undefined) throw new ByomlError('page.source', { path, line, reason });
}

function whyNotText(path: string, size: number | undefined): string | undefined {
  if (size === undefined) return t('the file is no longer there');
  if (packed.has(extname(path).toLowerCase())) return t('the file is not plain text');
  if (size > mostText)
    return t('the file has {0} MB, more than the editor opens', Math.round(size / 2 ** 20));
  return undefined;
}

function parsed<Value>(schema: z.ZodMiniType<Value>, input: unknown): Value {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new ByomlError('defect', { what: `the page sent a wrong ${issue?.path.join('.') ?? 'message'}` });
}
