import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { RowSelection } from '../../src/core/runRows.ts';
import { type Case, cases } from '../../src/core/scores.ts';
import type { RunSummary } from '../../src/protocol/workerApi.ts';
import { caseWords } from '../caseWords.ts';
import { t } from '../text.ts';
import { Dropdown } from '../ui/dropdown.tsx';
import { SearchField } from '../ui/searchField.tsx';
import { Segments } from '../ui/segments.tsx';
import { useServices } from './services.ts';
import './toolbar.css';

interface ToolbarProps {
  readonly query: RowSelection;
  readonly summary: RunSummary | undefined;
  /** Rows of the query; undefined until it is known. */
  readonly total: number | undefined;
  readonly onQuery: (query: RowSelection) => void;
  /** The reader wants to go to the rows. */
  readonly onLeave: () => void;
}

/** Long enough to type a word, in milliseconds. */
const pause = 200;

/** What the host takes, in UTF-16 units. */
const longestText = 1000;

/** Which rows are shown. */
export function Toolbar({ query, summary, total, onQuery, onLeave }: ToolbarProps): JSX.Element {
  const { formats } = useServices();
  const [text, setText] = useState(query.text);
  const asked = useRef(query.text);
  useEffect(() => {
    // Cleared from elsewhere; what is typed meanwhile must not be.
    if (query.text !== asked.current) setText(query.text);
    asked.current = query.text;
  }, [query.text]);
  useEffect(() => {
    if (text === query.text) return undefined;
    const timer = setTimeout(() => {
      asked.current = text;
      onQuery({ ...query, text });
    }, pause);
    return () => {
      clearTimeout(timer);
    };
  }, [text, query]);
  const onKeyDown = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') setText('');
    else if (key === 'ArrowDown') onLeave();
  };
  return (
    <div class="toolbar" role="search" aria-label={t('Rows')}>
      <Segments
        label={t('Show')}
        value={query.of}
        options={[
          { value: 'findings', text: t('Findings') },
          { value: 'scores', text: t('All scored accesses') },
        ]}
        onChange={(of) => {
          onQuery({ ...query, of });
        }}
      />
      <SearchField
        label={t('Filter by user, resource or tenant')}
        placeholder={t('Filter by user, resource or tenant')}
        value={text}
        longest={longestText}
        onInput={setText}
        onKeyDown={onKeyDown}
      />
      <Dropdown
        label={t('Case')}
        value={chosenCase(query)}
        options={caseOptions(query, summary)}
        onChange={(value) => {
          onQuery({ ...query, cases: value === 'all' ? 'all' : [value] });
        }}
      />
      <span class="toolbar-count" role="status">
        {total !== undefined && (total === 1 ? t('1 row') : t('{0} rows', formats.count(total)))}
      </span>
      <span class="toolbar-zone">{t('times in {0}', formats.zone)}</span>
    </div>
  );
}

function chosenCase({ cases: chosen }: RowSelection): Case | 'all' {
  return chosen === 'all' ? 'all' : (chosen[0] ?? 'all');
}

/** Cases that occur, and the chosen one. */
function caseOptions(
  query: RowSelection,
  summary: RunSummary | undefined,
): readonly { readonly value: Case | 'all'; readonly text: string }[] {
  const chosen = chosenCase(query);
  const occurring = cases.filter((name) => name === chosen || (summary?.cases[name] ?? 0) > 0);
  return [
    { value: 'all', text: t('All cases') },
    ...occurring.map((name) => ({ value: name, text: caseWords(name) })),
  ];
}
