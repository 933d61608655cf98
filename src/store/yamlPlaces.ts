import { isMap, isNode, isScalar, type parseDocument, visit } from 'yaml';
import type { PathPart } from './schemaProblem.ts';

export type YamlDocument = ReturnType<typeof parseDocument>;

/** A part of a text, in UTF-16 units; the end is exclusive. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** Where the value at a path stands; undefined where there is none. */
export function valueSpan(document: YamlDocument, path: readonly PathPart[]): TextSpan | undefined {
  return spanOf(path.length === 0 ? document.contents : document.getIn(path, true));
}

/** Where the last key of a path stands. */
export function keySpan(document: YamlDocument, path: readonly PathPart[]): TextSpan | undefined {
  const above = path.slice(0, -1);
  const parent: unknown = above.length === 0 ? document.contents : document.getIn(above, true);
  const pair = isMap(parent)
    ? parent.items.find(({ key }) => isScalar(key) && String(key.value) === String(path.at(-1)))
    : undefined;
  return spanOf(pair?.key);
}

/** Aliases let a small file mean a huge one, and none of our files needs them. */
export function firstAlias(document: YamlDocument): TextSpan | undefined {
  let span: TextSpan | undefined;
  visit(document, {
    Alias(_, alias) {
      span = spanOf(alias);
      return visit.BREAK;
    },
  });
  return span;
}

function spanOf(node: unknown): TextSpan | undefined {
  const range = isNode(node) ? node.range : undefined;
  return range ? { start: range[0], end: range[1] } : undefined;
}
