import { characters, displayWidth } from './displayWidth.ts';

/** Lines of at most `width` columns, broken at spaces; a word that is longer than a line is cut. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((whole) => pieces(whole, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && displayWidth(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line];
}

function pieces(word: string, width: number): readonly string[] {
  if (displayWidth(word) <= width) return [word];
  const cut: string[] = [''];
  for (const character of characters(word)) {
    const longer = `${cut[cut.length - 1] ?? ''}${character}`;
    if (displayWidth(longer) > width) cut.push(character);
    else cut[cut.length - 1] = longer;
  }
  return cut;
}
