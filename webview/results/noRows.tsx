import type { ComponentChildren, JSX } from 'preact';
import type { RowSelection } from '../../src/core/runRows.ts';
import type { RunSummary } from '../../src/protocol/workerApi.ts';
import { t } from '../text.ts';
import { Button } from '../ui/button.tsx';
import { useServices } from './services.ts';

interface NoRowsProps {
  readonly query: RowSelection;
  readonly summary: RunSummary | undefined;
  readonly onQuery: (query: RowSelection) => void;
}

/** Why there is nothing to see, and what to do. */
export function NoRows({ query, summary, onQuery }: NoRowsProps): JSX.Element {
  const { formats } = useServices();
  if (query.text !== '' || query.cases !== 'all') {
    return (
      <Nothing title={t('Nothing matches')}>
        <p>{t('No row has this text and this case.')}</p>
        <Button
          onClick={() => {
            onQuery({ ...query, text: '', cases: 'all' });
          }}
        >
          {t('Clear the Filters')}
        </Button>
      </Nothing>
    );
  }
  if (query.of === 'scores') {
    return (
      <Nothing title={t('No accesses')}>
        <p>{t('The window that was scored holds no accesses. Score another one, or check the source.')}</p>
      </Nothing>
    );
  }
  const threshold = summary?.threshold ?? null;
  return (
    <Nothing title={t('No findings')}>
      <p>
        {threshold === null
          ? t('The model has no threshold, and no access goes to a different group.')
          : t(
              'No access has a percentile of {0} or more, which is the threshold of this model.',
              formats.percentile(threshold.percentile, 1),
            )}{' '}
        {t(
          'That is good news, if the model knows enough. A larger budget in detection.yaml, and training again, gives a lower threshold.',
        )}
      </p>
      <Button
        look="primary"
        onClick={() => {
          onQuery({ ...query, of: 'scores' });
        }}
      >
        {t('Show All Scored Accesses')}
      </Button>
    </Nothing>
  );
}

function Nothing({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <div class="nothing">
      <h2>{title}</h2>
      {children}
    </div>
  );
}
