import { render } from 'preact';
import { invariant } from '../../src/core/invariant.ts';
import type { ResultsHostApi, ResultsPageApi } from '../../src/protocol/resultsApi.ts';
import { Rpc } from '../../src/protocol/rpc.ts';
import { createFormats, preferredLanguages } from '../formats.ts';
import { hostChannel } from '../hostChannel.ts';
import { vscodeApi } from '../vscodeApi.ts';
import { ResultsPage } from './resultsPage.tsx';
import { RunChanges } from './runChanges.ts';
import { parseStart, restoredState } from './savedState.ts';

const root = document.getElementById('root');
invariant(root !== null, 'the document has a root');
const api = vscodeApi();
const start = parseStart(root.dataset['start'] ?? '');
const changes = new RunChanges();
render(
  <ResultsPage
    start={start}
    restored={restoredState(api.getState(), start)}
    host={new Rpc<ResultsPageApi, ResultsHostApi>(hostChannel(api), changes.handlers)}
    formats={createFormats(preferredLanguages(start.language, navigator.languages))}
    changes={changes}
    keep={(state) => {
      api.setState(state);
    }}
  />,
  root,
);
