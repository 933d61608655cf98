import type { JSX } from 'preact';
import { t } from '../text.ts';
import './waitingLines.css';

/** In place of what has not come yet. */
export function WaitingLines(): JSX.Element {
  return (
    <div class="waiting-lines" role="status" aria-label={t('Loading')}>
      <span class="waiting" />
      <span class="waiting" />
      <span class="waiting" />
    </div>
  );
}
