import type { FileToCheck } from '../protocol/workerApi.ts';

/** What a file is that we have something to say about: a rule's query, or one of the user's own files. */
export type CheckedKind = 'rule' | FileToCheck['kind'];

const places: readonly (readonly [CheckedKind, RegExp])[] = [
  ['rule', /\/detections\/[^/]+\/rules\/[^/]+\.kql$/],
  ['detection', /\/detections\/[^/]+\/detection\.yaml$/],
  ['workspace', /\/byoml\.yaml$/],
  ['template', /\/templates\/[^/]+\/template\.json$/],
];

/** Told by its place alone; undefined for a file that is not ours. */
export function checkedKind(path: string): CheckedKind | undefined {
  const normal = path.replaceAll('\\', '/');
  return places.find(([, place]) => place.test(normal))?.[0];
}
