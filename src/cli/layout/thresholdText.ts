import { t } from '@vscode/l10n';
import type { Threshold } from '../../core/threshold.ts';

/** The line between finding and not, in words. */
export function thresholdText(threshold: Threshold | undefined): string {
  if (threshold === undefined) return t('none: only accesses to another component are findings');
  const { score, percentile, budget } = threshold;
  if (!Number.isFinite(score)) return t('only accesses to another component, for {0} alerts a day', budget);
  return t(
    'score {0}, percentile {1}, for {2} alerts a day',
    score.toFixed(3),
    percentile.toFixed(2),
    budget,
  );
}
