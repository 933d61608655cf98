import type { JSX } from 'preact';
import { Icon } from '../icon.tsx';
import { t } from '../text.ts';
import { Problem } from './problem.tsx';
import type { Actions } from './useActions.ts';

interface NoticesProps {
  /** The run's files are still there. */
  readonly exists: boolean;
  readonly actions: Actions;
}

/** What has to be said before all else. */
export function Notices({ exists, actions }: NoticesProps): JSX.Element {
  return (
    <>
      {!exists && (
        <div class="notice" role="alert">
          <Icon name="warning" />
          <span>
            <strong>{t('The files of this run are gone.')}</strong>{' '}
            {t('What you see stays until you close this page; the rest cannot be read any more.')}
          </span>
        </div>
      )}
      {actions.failure !== undefined && (
        <Problem what={t('That did not work.')} error={actions.failure.error} onDismiss={actions.dismiss} />
      )}
    </>
  );
}
