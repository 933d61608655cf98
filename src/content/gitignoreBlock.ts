const begin =
  '# byoml: names of people stay out of git. To keep some of these files in git, delete their line.';
const end = '# byoml: end';

const ignored = [
  '/detections/*/runs/',
  '/detections/*/models/*/*.parquet',
  '/detections/*/verdicts.jsonl',
  '.byoml-*',
];

/**
 * A workspace's `.gitignore` with our block at its end. A text that has the block already, changed or not, stays as it is:
 * what the user decided holds.
 */
export function withGitignoreBlock(text: string): string {
  if (text.includes(begin)) return text;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const gap = text === '' ? '' : text.endsWith('\n') ? newline : newline + newline;
  return text + gap + [begin, ...ignored, end, ''].join(newline);
}
