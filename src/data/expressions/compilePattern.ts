import { RE2JS } from 're2js';
import { ByomlError } from '../../core/errors/byomlError.ts';
import { parsePattern } from '../../core/pattern.ts';

/**
 * The first match of a pattern in a text: its groups, 0 being the whole, empty text for one that took no part; null when
 * nothing matches.
 */
export type Matcher = (text: string) => readonly string[] | null;

/** A pattern made ready to run in linear time. Throws `source.pattern`. */
export function compilePattern(text: string): Matcher {
  const pattern = parsePattern(text);
  if (!pattern.ok) throw new ByomlError('source.pattern', { pattern: text, problem: pattern.problem });
  const compiled = RE2JS.compile(pattern.portable);
  return (subject) => {
    const matcher = compiled.matcher(subject);
    if (!matcher.find()) return null;
    return Array.from({ length: pattern.groups + 1 }, (_, group) => matcher.group(group) ?? '');
  };
}
