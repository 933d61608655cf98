/** Pieces of a query: words, numbers with a unit, texts, signs. */
export interface Token {
  readonly kind: 'name' | 'number' | 'timespan' | 'text' | 'sign' | 'end';
  readonly text: string;
}

const pieces =
  /\s+|\/\/[^\n]*|(?<timespan>\d+[dhms]\b)|(?<number>\d+(?:\.\d+)?)|(?<name>[A-Za-z_]\w*)|(?<text>'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")|(?<sign>==|!=|>=|<=|[|(),<>=])/gy;

export function tokensOf(query: string): readonly Token[] {
  const tokens: Token[] = [];
  pieces.lastIndex = 0;
  while (pieces.lastIndex < query.length) {
    const at = pieces.lastIndex;
    const match = pieces.exec(query);
    if (match === null)
      throw new KqlRefused(`What stands at "${query.slice(at, at + 20)}" is not understood here`);
    const [kind, text] =
      Object.entries(match.groups ?? {}).find(([, found]) => (found as string | undefined) !== undefined) ??
      [];
    if (kind === undefined || text === undefined) continue;
    tokens.push({ kind: kind as Token['kind'], text: kind === 'text' ? unquoted(text) : text });
  }
  return [...tokens, { kind: 'end', text: '' }];
}

function unquoted(text: string): string {
  return text.slice(1, -1).replace(/\\(.)/g, '$1');
}

/** A query that the local Azure does not answer. */
export class KqlRefused extends Error {}
