import type { JSX } from 'preact';
import { ByomlError, errorText } from '../../src/core/errors/byomlError.ts';
import { visibleText } from '../../src/core/visibleText.ts';
import { Icon } from '../icon.tsx';
import { t } from '../text.ts';
import { Button } from '../ui/button.tsx';
import './problem.css';

interface ProblemProps {
  /** What could not be done, in a few words. */
  readonly what: string;
  readonly error: unknown;
  readonly onRetry?: () => void;
  readonly onDismiss?: () => void;
}

/** Longest text of an error, in characters: it may quote names. */
const longest = 2000;

/** Something that went wrong: what happened and what to do. */
export function Problem({ what, error, onRetry, onDismiss }: ProblemProps): JSX.Element {
  const { message, action } = words(error);
  return (
    <div class="problem" role="alert">
      <Icon name="warning" />
      <div class="problem-text">
        <strong>{what}</strong> <bdi>{visibleText(message, longest)}</bdi>{' '}
        <bdi>{visibleText(action, longest)}</bdi>
      </div>
      {onRetry !== undefined && <Button onClick={onRetry}>{t('Try Again')}</Button>}
      {onDismiss !== undefined && (
        <Button look="icon" label={t('Dismiss')} onClick={onDismiss}>
          <Icon name="close" />
        </Button>
      )}
    </div>
  );
}

function words(error: unknown): { readonly message: string; readonly action: string } {
  const known = ByomlError.is(error) ? error : new ByomlError('defect', { what: String(error) });
  return errorText(known, t);
}
