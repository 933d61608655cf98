import { t } from '@vscode/l10n';
import type { ExportLoss, ExportModelOutput } from '../../usecases/exportModel.ts';

/** What SynapseML has no place for. */
export function exportNotes({ lost }: ExportModelOutput): readonly string[] {
  return lost.map(lossText);
}

function lossText(lost: ExportLoss): string {
  switch (lost) {
    case 'percentiles':
      return t('Left behind: percentiles, for which SynapseML has no place. Scores are the same.');
    case 'threshold':
      return t('Left behind: the threshold; SynapseML has none.');
    case 'counts':
      return t('Left behind: how often pairs were seen, and when. That they were seen goes along.');
    case 'seenScore':
      return t('A seen pair has no score here, and the score 0 there.');
  }
}
