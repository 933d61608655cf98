// What the checks, which are no TypeScript, take of it: bundled before they run.
export { packNumbers, unpackNumbers } from '../../src/protocol/jsonNumbers.ts';
export { Rpc } from '../../src/protocol/rpc.ts';
export { resultsHtml } from '../../src/views/resultsHtml.ts';
export { fakeHost } from './fakeHost.ts';
export { syntheticRun } from './syntheticRun.ts';
