import { t } from '@vscode/l10n';
import { isActive, type JobRecord, type JobState } from '../host/jobRecord.ts';
import { localTime } from './localTime.ts';
import type { ItemLook } from './itemLook.ts';
import { agoText, durationText } from './relativeTime.ts';
import { joined, labelText, tooltipText } from './treeLabels.ts';

/** How a job looks in the Activity view. `fraction`: how far a running one is, in [0, 1]; `now`: milliseconds since 1970. */
export function jobLook(record: JobRecord, fraction: number, now: number): ItemLook {
  const { id, title, state, message } = record;
  const label = labelText(title);
  const description = descriptionOf(record, fraction, now);
  return {
    id: `job:${id}`,
    label,
    description,
    tooltip: tooltipText(title, stateText(state), message, timesText(record)),
    icon: icons[state],
    children: 'none',
    capabilities: isActive(record) ? ['canBeCancelled'] : [],
    spoken: joined(', ', label, state === 'running' ? stateText(state) : '', description),
  };
}

const icons: Readonly<Record<JobState, ItemLook['icon']>> = {
  queued: { name: 'clock' },
  running: { name: 'sync~spin' },
  done: { name: 'pass', color: 'testing.iconPassed' },
  failed: { name: 'error', color: 'testing.iconFailed' },
  cancelled: { name: 'circle-slash' },
  interrupted: { name: 'debug-disconnect', color: 'list.warningForeground' },
};

function stateText(state: JobState): string {
  const texts: Readonly<Record<JobState, string>> = {
    queued: t('waiting for its turn'),
    running: t('running'),
    done: t('done'),
    failed: t('failed'),
    cancelled: t('cancelled'),
    interrupted: t('interrupted'),
  };
  return texts[state];
}

function descriptionOf(record: JobRecord, fraction: number, now: number): string {
  const { state, message, startedAt, endedAt } = record;
  const said = message === '' ? '' : labelText(message);
  const ago = agoText(endedAt ?? startedAt, now);
  switch (state) {
    case 'queued':
      return stateText(state);
    case 'running':
      return joined(' · ', percentText(fraction), said);
    case 'failed':
      return joined(' · ', stateText(state), ago, said);
    case 'done':
    case 'cancelled':
    case 'interrupted':
      return joined(' · ', stateText(state), ago);
  }
}

/** `42 %`; empty before the first step, and never 100: what runs is not done. */
export function percentText(fraction: number): string {
  return fraction > 0 ? t('{0} %', Math.min(99, Math.floor(fraction * 100))) : '';
}

function timesText({ startedAt, endedAt }: JobRecord): string {
  const started = t('Started {0}', localTime(startedAt));
  return endedAt === undefined
    ? started
    : joined(' · ', started, t('Took {0}', durationText(endedAt - startedAt)));
}
