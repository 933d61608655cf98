import type { JSX } from 'preact';
import type { StoredFinding } from '../../src/core/run.ts';
import type { Row, RowDetail } from '../../src/core/runRows.ts';
import { caseMeaning, caseWords } from '../caseWords.ts';
import { t } from '../text.ts';
import { Fact } from './fact.tsx';
import { Name } from './name.tsx';
import { useServices } from './services.ts';
import { shownExplanation } from './shownExplanation.ts';
import { Time } from './time.tsx';

interface FactsProps {
  readonly row: Row;
  /** Undefined until it came. */
  readonly detail: RowDetail | undefined;
}

/** What is known of a row in numbers and words. */
export function Facts({ row, detail }: FactsProps): JSX.Element {
  const { formats } = useServices();
  const finding = detail?.finding;
  return (
    <dl class="facts">
      <Fact name={t('Percentile')}>
        {formats.percentile(row.percentile, 2)}
        {row.percentile > 0 && <Hint text={t('the share of never-seen pairs that score lower')} />}
      </Fact>
      <Fact name={t('Score')}>
        {formats.score(row.score)}
        {row.score === Infinity && <Hint text={t('a different group: no number is high enough')} />}
      </Fact>
      <Fact name={t('Case')}>
        {caseWords(row.case)} <Hint text={caseMeaning(row.case)} />
      </Fact>
      <Fact name={t('Accesses')}>{formats.count(row.count)}</Fact>
      <Fact name={t('First')}>
        <Time at={row.firstTime} seconds />
      </Fact>
      <Fact name={t('Last')}>
        <Time at={row.lastTime} seconds />
      </Fact>
      {finding !== undefined && <Since finding={finding} />}
      <Fact name={t('Tenant')}>
        <Name name={row.tenant} />
      </Fact>
      {finding !== undefined && (
        <Fact name={t('Finding')}>
          <Name name={finding.findingId} />
        </Fact>
      )}
    </dl>
  );
}

/** Since when the model knows the two. */
function Since({ finding }: { readonly finding: StoredFinding }): JSX.Element {
  const { formats } = useServices();
  const explanation = shownExplanation(finding.explanation);
  if (explanation === undefined) return <></>;
  const day = (iso: string | null): string => (iso === null ? t('not known') : formats.day(iso));
  return (
    <>
      <Fact name={t('User known since')}>{day(explanation.userSince)}</Fact>
      <Fact name={t('Resource known since')}>{day(explanation.resourceSince)}</Fact>
    </>
  );
}

function Hint({ text }: { readonly text: string }): JSX.Element {
  return <span class="hint">{text}</span>;
}
