import type { JSX } from 'preact';
import type { RunSummary } from '../../src/protocol/workerApi.ts';
import { type Formats, none } from '../formats.ts';
import { Icon } from '../icon.tsx';
import { t } from '../text.ts';
import { Button } from '../ui/button.tsx';
import { shownName } from './name.tsx';
import { useServices } from './services.ts';
import './titleBar.css';

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
  const dates = formats.dates(window.firstTime, window.lastTime);
  if (dates === none) return t('without times');
  return days === 1 ? t('{0} (1 day)', dates) : t('{0} ({1} days)', dates, days);
}
