/**
 * The regular expressions of template expressions: what RE2, Rust (KQL), Java (Spark) and Python read alike, matched in
 * linear time where the engine can.
 *
 *     pattern    = sequence *( "|" sequence )                      leftmost, then first alternative
 *     sequence   = *( atom [ quantifier ] )
 *     quantifier = "?" / "*" / "+" / "{m}" / "{m,}" / "{m,n}"      greedy; m and n up to 1000, also multiplied when nested
 *     atom       = character / escape / "." / class / group / "^" / "$"
 *     group      = "(" pattern ")" / "(?:" pattern ")"
 *     class      = "[" [ "^" ] 1*( character / character "-" character / escape ) "]"
 *     escape     = "\d" / "\w" / "\s" / "\t" / "\n" / "\r" / "\" punctuation
 *
 * Characters are code points and case counts. `\d` is [0-9], `\w` [0-9A-Za-z_], `\s` [ \t\n\f\r]; `.` is all but a line
 * feed; `^` and `$` are the ends of the text. What could match nothing takes no quantifier: engines differ there.
 */
export type Pattern =
  | {
      readonly ok: true;
      /** The same pattern without anything that engines read differently; the end of the text is `\z`. */
      readonly portable: string;
      readonly groups: number;
    }
  | { readonly ok: false; readonly problem: string };

const longest = 1000;
const deepest = 100;
const mostRepeats = 1000;

/** Reads a pattern, or says in words what is wrong with it. */
export function parsePattern(text: string): Pattern {
  if (text.length > longest) return { ok: false, problem: `it is longer than ${longest} characters` };
  if (!text.isWellFormed()) return { ok: false, problem: 'it holds half of a surrogate pair' };
  const parser = new PatternParser(Array.from(text));
  const portable = parser.whole();
  if (parser.problem !== undefined) return { ok: false, problem: parser.problem };
  return { ok: true, portable, groups: parser.groups };
}

/** A piece of a pattern in portable spelling. */
interface Piece {
  readonly text: string;
  readonly canBeEmpty: boolean;
  /** Largest product of nested repeat counts. */
  readonly repeats: number;
}

const shorthand: Readonly<Record<string, string>> = { d: '0-9', w: '0-9A-Za-z_', s: ' \\t\\n\\f\\r' };
const controls: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r' };
const special = new Set('\\.*+?()[]{}|^$');

class PatternParser {
  groups = 0;
  problem: string | undefined;
  readonly #characters: readonly string[];
  #at = 0;
  #depth = 0;

  constructor(characters: readonly string[]) {
    this.#characters = characters;
  }

  whole(): string {
    const { text } = this.#alternatives();
    if (this.#peek() === ')') this.#refuse('")" closes no group');
    return text;
  }

  #alternatives(): Piece {
    const pieces = [this.#sequence()];
    while (this.#take('|')) pieces.push(this.#sequence());
    return {
      text: pieces.map(({ text }) => text).join('|'),
      canBeEmpty: pieces.some(({ canBeEmpty }) => canBeEmpty),
      repeats: Math.max(...pieces.map(({ repeats }) => repeats)),
    };
  }

  #sequence(): Piece {
    const pieces: Piece[] = [];
    for (;;) {
      const next = this.#peek();
      if (next === undefined || next === '|' || next === ')' || this.problem !== undefined) break;
      pieces.push(this.#quantified(this.#atom(next)));
    }
    return {
      text: pieces.map(({ text }) => text).join(''),
      canBeEmpty: pieces.every(({ canBeEmpty }) => canBeEmpty),
      repeats: Math.max(1, ...pieces.map(({ repeats }) => repeats)),
    };
  }

  #quantified(atom: Piece): Piece {
    const quantifier = this.#quantifier();
    if (quantifier === undefined) return atom;
    const repeats = atom.repeats * Math.max(1, quantifier.counted);
    if (atom.canBeEmpty) this.#refuse(`"${quantifier.text}" repeats what can match nothing`);
    if (repeats > mostRepeats) this.#refuse(`counted repeats go beyond ${mostRepeats}`);
    if (['?', '*', '+', '{'].includes(this.#peek() ?? '')) this.#refuse('a quantifier follows another one');
    return { text: atom.text + quantifier.text, canBeEmpty: quantifier.least === 0, repeats };
  }

  #quantifier(): { readonly text: string; readonly least: number; readonly counted: number } | undefined {
    if (this.#take('?')) return { text: '?', least: 0, counted: 1 };
    if (this.#take('*')) return { text: '*', least: 0, counted: 1 };
    if (this.#take('+')) return { text: '+', least: 1, counted: 1 };
    if (!this.#take('{')) return undefined;
    const least = this.#digits();
    const isRange = this.#take(',');
    const most = isRange ? this.#digits() : least;
    const valid = this.#take('}') && least !== '' && (most === '' || Number(least) <= Number(most));
    if (!valid) this.#refuse('"{" begins no valid repeat count; a literal one is written "\\{"');
    const text = isRange ? `{${least},${most}}` : `{${least}}`;
    return { text, least: Number(least), counted: Math.max(Number(least), Number(most)) };
  }

  #digits(): string {
    let digits = '';
    while (/^[0-9]$/.test(this.#peek() ?? '') && digits.length < 5) digits += this.#next();
    return digits;
  }

  #atom(first: string): Piece {
    this.#at++;
    switch (first) {
      case '(':
        return this.#group();
      case '[':
        return one(this.#class());
      case '.':
        return one('[^\\n]');
      case '^':
        return { text: '\\A', canBeEmpty: true, repeats: 1 };
      case '$':
        return { text: '\\z', canBeEmpty: true, repeats: 1 };
      case '\\':
        return one(this.#escape());
      default:
        if (special.has(first)) this.#refuse(`"${first}" is written "\\${first}" when it stands for itself`);
        return one(literal(first));
    }
  }

  #group(): Piece {
    const isPlain = !this.#take('?');
    if (isPlain) this.groups++;
    else if (!this.#take(':')) this.#refuse('groups are "(...)" or "(?:...)"');
    if (++this.#depth > deepest) this.#refuse(`more than ${deepest} groups stand inside each other`);
    const inside = this.#alternatives();
    this.#depth--;
    if (!this.#take(')')) this.#refuse('a group is not closed');
    return { ...inside, text: isPlain ? `(${inside.text})` : `(?:${inside.text})` };
  }

  #escape(): string {
    const escaped = this.#next();
    const set = Object.hasOwn(shorthand, escaped) ? shorthand[escaped] : undefined;
    return set === undefined ? literal(this.#escapedCharacter(escaped)) : `[${set}]`;
  }

  #escapedCharacter(escaped: string): string {
    if (Object.hasOwn(controls, escaped)) return controls[escaped]!;
    if (!/^[!-/:-@[-`{-~]$/.test(escaped)) this.#refuse(`"\\${escaped}" is not known`);
    return escaped;
  }

  #class(): string {
    let text = this.#take('^') ? '[^' : '[';
    let isEmpty = true;
    while (this.#peek() !== ']' && this.problem === undefined) {
      text += this.#classItem();
      isEmpty = false;
    }
    if (isEmpty) this.#refuse('a class "[...]" is empty');
    this.#at++;
    return `${text}]`;
  }

  #classItem(): string {
    if (this.#peek() === '\\' && Object.hasOwn(shorthand, this.#characters[this.#at + 1] ?? '')) {
      this.#at += 2;
      return shorthand[this.#characters[this.#at - 1]!]!;
    }
    const from = this.#classCharacter();
    if (this.#peek() !== '-' || this.#characters[this.#at + 1] === ']') return classLiteral(from);
    this.#at++;
    const to = this.#classCharacter();
    if (from.codePointAt(0)! > to.codePointAt(0)!) this.#refuse(`the range "${from}-${to}" runs backwards`);
    return `${classLiteral(from)}-${classLiteral(to)}`;
  }

  #classCharacter(): string {
    const character = this.#next();
    if (character === '\\') return this.#escapedCharacter(this.#next());
    if (character === '') this.#refuse('a class "[...]" is not closed');
    if (character === '[') this.#refuse('"[" inside a class is written "\\["');
    return character;
  }

  #peek(): string | undefined {
    return this.#characters[this.#at];
  }

  #next(): string {
    return this.#characters[this.#at++] ?? '';
  }

  #take(character: string): boolean {
    if (this.#peek() !== character) return false;
    this.#at++;
    return true;
  }

  #refuse(problem: string): void {
    this.problem ??= problem;
  }
}

function one(text: string): Piece {
  return { text, canBeEmpty: false, repeats: 1 };
}

const spelled: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function literal(character: string): string {
  return spelled[character] ?? (special.has(character) ? `\\${character}` : character);
}

/** Engines with set operations read `&&`, `--`, `~~` and `[` inside a class; escaped they are themselves everywhere. */
function classLiteral(character: string): string {
  return spelled[character] ?? ('\\]^[-&~'.includes(character) ? `\\${character}` : character);
}
