import type { JSX } from 'preact';
import { cases } from '../../src/core/scores.ts';
import type { RunSummary } from '../../src/protocol/workerApi.ts';
import { caseMeaning, caseWords } from '../caseWords.ts';
import { none } from '../formats.ts';
import { t } from '../text.ts';
import { useServices } from './services.ts';
import './runFigures.css';

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
          name={t('alerts a day, budget {0}', formats.decimal(budget, budget % 1 === 0 ? 0 : 1))}
          value={perDay}
        />
        <Tile
          name={threshold === null ? t('no threshold') : t('threshold (percentile)')}
          value={threshold === null ? none : formats.percentile(threshold.percentile, 1)}
        />
      </dl>
      <p>
        {t(
          '{0} pairs of user and resource were scored, of {1} users and {2} resources.',
          formats.count(window.triples),
          formats.count(window.users),
          formats.count(window.resources),
        )}{' '}
        {threshold === null && t('Without a threshold only accesses to a different group are findings.')}{' '}
        {overBudget > 0 &&
          t(
            '{0} more lie above the threshold; they were left out to keep to the budget, or because of other findings of the same user.',
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
