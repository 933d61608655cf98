import type { JSX } from 'preact';
import { cases } from '../../src/core/scores.ts';
import type { RunSummary } from '../../src/protocol/workerApi.ts';
import { caseMeaning, caseWords } from '../caseWords.ts';
import { type Formats, none } from '../formats.ts';
import { Icon } from '../icon.tsx';
import { t } from '../text.ts';
import { Button } from '../ui/button.tsx';
import { shownName } from './name.tsx';
import { useServices } from './services.ts';
import './pageHeader.css';

interface TitleBarProps {
  readonly summary: RunSummary | undefined;
  readonly busy: ReadonlySet<string>;
  readonly onCreateRule: () => void;
  readonly onExport: () => void;
}

/** What is looked at, and what can be done with all of it. */
export function TitleBar({ summary, busy, onCreateRule, onExport }: TitleBarProps): JSX.Element {
  const { place, formats } = useServices();
  return (
    <header class="title-bar">
      <div class="title-text">
        <h1>
          <bdi>{shownName(place.detection, 120)}</bdi>
        </h1>
        <p class="origin">
          <Origin name={t('Run')} value={place.run} />
          {summary !== undefined && <Origin name={t('Model')} value={summary.modelId} />}
          {summary !== undefined && <Origin name={t('Accesses')} value={windowText(summary, formats)} />}
          <Origin name={t('Times in')} value={formats.zone} />
        </p>
      </div>
      <div class="actions">
        <Button look="primary" disabled={busy.has('createRule')} onClick={onCreateRule}>
          <Icon name="rule" /> {t('Create Rule')}
        </Button>
        <Button disabled={busy.has('exportCsv')} onClick={onExport}>
          <Icon name="export" /> {t('Export CSV')}
        </Button>
      </div>
    </header>
  );
}

function Origin({ name, value }: { readonly name: string; readonly value: string }): JSX.Element {
  return (
    <span>
      {name} <bdi>{shownName(value, 120)}</bdi>
    </span>
  );
}

function windowText({ window, days }: RunSummary, formats: Formats): string {
  const [first, last] = [formats.date(window.firstTime), formats.date(window.lastTime)];
  if (first === none || last === none) return t('without times');
  const length = days === 1 ? t('1 day') : t('{0} days', days);
  return first === last ? `${first} (${length})` : `${first} – ${last} (${length})`;
}

/** What came out, in words and numbers. */
export function RunFigures({ summary }: { readonly summary: RunSummary }): JSX.Element {
  const { formats } = useServices();
  const { findings, days, budget, overBudget, threshold, window } = summary;
  const perDay = formats.decimal(findings / days, 1);
  return (
    <section class="figures" aria-label={t('Summary')}>
      <dl class="tiles">
        <Tile name={findings === 1 ? t('finding') : t('findings')} value={formats.count(findings)} isMain />
        <Tile
          name={t('a day, with a budget of {0}', formats.decimal(budget, budget % 1 === 0 ? 0 : 1))}
          value={perDay}
        />
        <Tile
          name={threshold === null ? t('no threshold') : t('percentile is the threshold')}
          value={threshold === null ? none : formats.percentile(threshold.percentile, 1)}
        />
      </dl>
      <p>
        {t(
          'From {0} pairs of {1} users and {2} resources that were scored.',
          formats.count(window.triples),
          formats.count(window.users),
          formats.count(window.resources),
        )}{' '}
        {threshold === null && t('Without a threshold only accesses to a different group are findings.')}{' '}
        {overBudget > 0 &&
          t(
            '{0} more lie above the threshold, but would be more than the budget.',
            formats.count(overBudget),
          )}
      </p>
      <ul class="cases" aria-label={t('Pairs by case')}>
        {cases.map((name) => (
          <li key={name} title={caseMeaning(name)}>
            <span class="case-count">{formats.count(summary.cases[name])}</span> {caseWords(name)}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface TileProps {
  readonly name: string;
  readonly value: string;
  readonly isMain?: boolean;
}

function Tile({ name, value, isMain = false }: TileProps): JSX.Element {
  return (
    <div class={isMain ? 'tile tile-main' : 'tile'}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
