import { RE2JS } from 're2js';
import { loadKusto } from '../../../../src/kusto/loadKusto.ts';

/**
 * Runs the scalar KQL that our generator writes, over one row: Microsoft's syntax tree, and a function for each KQL function,
 * written after its documentation. Strings are never null: a column without text is the empty string. Columns that are
 * neither string nor bool come as the text that tostring() makes of them.
 */
type Value = string | number | boolean | null | readonly string[];

export type KqlRow = Readonly<Record<string, string | boolean | null>>;

interface SyntaxNode {
  readonly Kind: number;
  readonly Text?: string;
  readonly SimpleName?: string;
  readonly LiteralValue?: unknown;
  readonly ChildCount: number;
  GetChild(index: number): SyntaxNode | null;
}

/** The value of one expression, ready to be asked for each row. */
export async function kqlFunction(expression: string): Promise<(row: KqlRow) => Value> {
  const language = await loadKusto();
  const { SyntaxKind } = (language as unknown as { Syntax: { SyntaxKind: Record<string, number> } }).Syntax;
  const kinds = new Map(Object.entries(SyntaxKind).map(([name, kind]) => [kind, name]));
  const query = `print answer = (${expression})`;
  const code = language.KustoCode.ParseAndAnalyze(query, language.GlobalState.Default);
  const { Syntax } = code as unknown as { Syntax: SyntaxNode };
  const answer = find(Syntax, (node) => kinds.get(node.Kind) === 'ParenthesizedExpression');
  if (answer === undefined) throw new Error(`no expression: ${expression}`);
  return (row) => new Evaluation(kinds, row).value(answer);
}

function children(node: SyntaxNode): SyntaxNode[] {
  return Array.from({ length: node.ChildCount }, (_, i) => node.GetChild(i)).filter(
    (child) => child !== null,
  );
}

function find(node: SyntaxNode, wanted: (node: SyntaxNode) => boolean): SyntaxNode | undefined {
  if (wanted(node)) return node;
  for (const child of children(node)) {
    const found = find(child, wanted);
    if (found !== undefined) return found;
  }
  return undefined;
}

class Evaluation {
  readonly #kinds: ReadonlyMap<number, string>;
  readonly #row: KqlRow;

  constructor(kinds: ReadonlyMap<number, string>, row: KqlRow) {
    this.#kinds = kinds;
    this.#row = row;
  }

  value(node: SyntaxNode): Value {
    const parts = children(node);
    const [first, , third] = parts;
    const kind = this.#kinds.get(node.Kind);
    switch (kind) {
      case 'StringLiteralExpression':
        return node.LiteralValue as string;
      case 'BooleanLiteralExpression':
        return first!.Text === 'true';
      case 'LongLiteralExpression':
        return Number(node.LiteralValue);
      case 'UnaryMinusExpression':
        return -(this.value(parts[1]!) as number);
      case 'ParenthesizedExpression':
        return this.value(parts[1]!);
      case 'NameReference':
        return column(this.#row, node.SimpleName!);
      case 'AndExpression':
        return this.value(first!) === true && this.value(third!) === true;
      case 'OrExpression':
        return this.value(first!) === true || this.value(third!) === true;
      case 'EqualExpression':
        return this.value(first!) === this.value(third!);
      case 'LessThanExpression':
        return (this.value(first!) as number) < (this.value(third!) as number);
      case 'StartsWithCsExpression':
        return (this.value(first!) as string).startsWith(this.value(third!) as string);
      case 'EndsWithCsExpression':
        return (this.value(first!) as string).endsWith(this.value(third!) as string);
      case 'MatchesRegexExpression':
        return RE2JS.compile(this.value(third!) as string)
          .matcher(this.value(first!) as string)
          .find();
      case 'InExpression':
        return this.#list(third!).includes(this.value(first!));
      case 'ElementExpression':
        return (
          (this.value(first!) as readonly string[]).at(this.value(children(parts[1]!)[1]!) as number) ?? null
        );
      case 'FunctionCallExpression':
        return callFunction(first!.SimpleName!, this.#list(parts[1]!));
      default:
        throw new Error(`the interpreter does not know ${kind}`);
    }
  }

  #list(expressionList: SyntaxNode): Value[] {
    const list = children(expressionList).find((part) => this.#kinds.get(part.Kind) === 'List');
    return list === undefined ? [] : children(list).map((element) => this.value(children(element)[0]!));
  }
}

function column(row: KqlRow, name: string): Value {
  const value = row[name];
  return value === undefined ? '' : value;
}

function callFunction(name: string, given: readonly Value[]): Value {
  const texts = given as readonly string[];
  const [a, b, c] = texts as readonly [string, string, string];
  switch (name) {
    case 'tostring':
      return given[0] === null ? '' : String(given[0]);
    case 'column_ifexists':
      return b;
    case 'not':
      return given[0] !== true;
    case 'iff':
      return given[0] === true ? given[1]! : given[2]!;
    case 'isnull':
      return given[0] === null;
    case 'isempty':
      return a === '';
    case 'isnotempty':
      return a !== '';
    case 'strcat':
      return texts.join('');
    case 'coalesce':
      return texts.find((text) => text !== '') ?? '';
    case 'split':
      return a.split(b);
    case 'array_length':
      return (given[0] as readonly string[]).length;
    case 'translate':
      return Array.from(c, (letter) => (a.includes(letter) ? b[a.indexOf(letter)]! : letter)).join('');
    case 'extract': {
      const matcher = RE2JS.compile(a).matcher(c);
      return matcher.find() ? (matcher.group(given[1] as number) ?? '') : '';
    }
    default:
      throw new Error(`the interpreter does not know ${name}()`);
  }
}
