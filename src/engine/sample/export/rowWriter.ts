import type { Columns } from '../events/sampleEvent.ts';

/** Writes a JSON line from the JSON of its own columns, in the order of their names. */
export type RowWriter = (values: readonly string[]) => string;

/**
 * For rows that have most columns in common: names are sorted and the fixed columns written once, then each row only
 * fills the gaps.
 */
export function createRowWriter(fixed: Columns, own: readonly string[]): RowWriter {
  const texts: string[] = [];
  const places: number[] = [];
  let text = '';
  for (const name of [...Object.keys(fixed), ...own].sort()) {
    text += `${text === '' && texts.length === 0 ? '{' : ','}"${name}":`;
    const place = own.indexOf(name);
    if (place < 0) {
      text += JSON.stringify(fixed[name]);
    } else {
      texts.push(text);
      places.push(place);
      text = '';
    }
  }
  const end = `${text}}`;
  return (values) => {
    let line = '';
    for (let gap = 0; gap < texts.length; gap++) line += texts[gap]! + values[places[gap]!]!;
    return line + end;
  };
}
