import { isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { ByomlError } from '../core/errors/byomlError.ts';
import { utf8Decode } from '../core/utf8.ts';
import type { ParsedText } from './parsedText.ts';
import type { PathPart } from './schemaProblem.ts';

/**
 * A YAML file's data. Places are told as line and column.
 * @throws ByomlError `store.syntax`
 */
export function parseYaml(path: string, content: Uint8Array): ParsedText {
  const lines = new LineCounter();
  const document = parseDocument(utf8Decode(content), { lineCounter: lines, prettyErrors: false });
  const where = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `line ${line}, column ${col}`;
  };
  const refuse = (offset: number, what: string, cause?: Error): never => {
    const problem = `${where(offset)}: ${what}`;
    throw new ByomlError('store.syntax', { path, language: 'YAML', problem }, { cause });
  };
  const [error] = document.errors;
  if (error !== undefined) refuse(error.pos[0], error.message, error);
  const alias = firstAlias(document);
  if (alias !== undefined) refuse(alias, 'aliases are not allowed here');
  return {
    path,
    data: document.toJS() as unknown,
    place(parts, aboutKey): string {
      const offset = aboutKey ? keyOffset(document, parts) : nodeOffset(document, parts);
      const keys = parts.length === 0 ? '' : ` (${parts.join('.')})`;
      return offset === undefined ? keys : `, ${where(offset)}${keys}`;
    },
  };
}

type Document = ReturnType<typeof parseDocument>;

/** Aliases let a small file mean a huge one, and none of our files needs them. */
function firstAlias(document: Document): number | undefined {
  let offset: number | undefined;
  visit(document, {
    Alias(_, alias) {
      offset = alias.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}

function nodeOffset(document: Document, parts: readonly PathPart[]): number | undefined {
  const node: unknown = parts.length === 0 ? document.contents : document.getIn(parts, true);
  return isNode(node) ? node.range?.[0] : undefined;
}

function keyOffset(document: Document, parts: readonly PathPart[]): number | undefined {
  const above = parts.slice(0, -1);
  const parent: unknown = above.length === 0 ? document.contents : document.getIn(above, true);
  const pair = isMap(parent)
    ? parent.items.find(({ key }) => isScalar(key) && String(key.value) === String(parts.at(-1)))
    : undefined;
  return isNode(pair?.key) ? pair.key.range?.[0] : undefined;
}
