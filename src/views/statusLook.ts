import { t } from '@vscode/l10n';
import type { JobRecord } from '../host/jobRecord.ts';
import { percentText } from './jobLook.ts';
import { joined, labelText, tooltipText } from './treeLabels.ts';

/** How the status bar shows the job that runs. */
export interface StatusLook {
  readonly text: string;
  readonly tooltip: string;
  readonly spoken: string;
}

export function statusLook(
  { title, message }: Pick<JobRecord, 'title' | 'message'>,
  fraction: number,
): StatusLook {
  const label = labelText(title);
  const percent = percentText(fraction);
  return {
    text: ['$(sync~spin)', withoutIcons(label), percent].filter((part) => part !== '').join(' '),
    tooltip: tooltipText(joined(' · ', label, percent), message, t('Show the Activity view')),
    spoken: joined(', ', label, t('running'), percent),
  };
}

/** The status bar turns `$(name)` into an icon. */
function withoutIcons(text: string): string {
  return text.replaceAll('$(', '\\$(');
}
