import * as z from 'zod';
import { ByomlError } from '../core/errors/byomlError.ts';
import type { StoredFinding } from '../core/run.ts';
import { utf8Decode } from '../core/utf8.ts';
import { schemaProblem } from './schemaProblem.ts';
import { findingSchema } from './schemas/findingSchema.ts';

/** Findings as JSON lines. */
export function findingsText(findings: readonly StoredFinding[]): string {
  return findings.map((finding) => `${JSON.stringify(z.encode(findingSchema, finding))}\n`).join('');
}

/**
 * The findings of a file's JSON lines; keys that are not known are left out.
 * @throws ByomlError `store.syntax`, `store.invalid` with the line
 */
export function parseFindings(path: string, content: Uint8Array): readonly StoredFinding[] {
  const lines = utf8Decode(content).split('\n');
  return lines.flatMap((line, index) => (line.trim() === '' ? [] : [parseFinding(path, line, index + 1)]));
}

function parseFinding(path: string, line: string, number: number): StoredFinding {
  const data = parseLine(path, line, number);
  const result = findingSchema.safeParse(data);
  if (result.success) return result.data;
  const { problem, path: keys } = schemaProblem(result.error, data);
  const place = `, line ${number}${keys.length === 0 ? '' : ` (${keys.join('.')})`}`;
  throw new ByomlError('store.invalid', { path, place, problem, format: 'finding' });
}

function parseLine(path: string, line: string, number: number): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch (error) {
    const problem = `line ${number}: ${(error as SyntaxError).message}`;
    throw new ByomlError('store.syntax', { path, language: 'JSON', problem }, { cause: error });
  }
}
