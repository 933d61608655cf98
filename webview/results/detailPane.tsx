import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Row, RowDetail, RowName } from '../../src/core/runRows.ts';
import { visibleText } from '../../src/core/visibleText.ts';
import { Icon } from '../icon.tsx';
import { t } from '../text.ts';
import { Button } from '../ui/button.tsx';
import { AccessList } from './accessList.tsx';
import { Company } from './company.tsx';
import { Fact } from './fact.tsx';
import { Facts } from './facts.tsx';
import { findingText } from './findingText.ts';
import { Name } from './name.tsx';
import { Problem } from './problem.tsx';
import { useServices } from './services.ts';
import { shownExplanation } from './shownExplanation.ts';
import { useLoaded } from './useLoaded.ts';
import { WaitingLines } from './waitingLines.tsx';
import './detailPane.css';

interface DetailPaneProps {
  readonly name: RowName;
  /** What the table knows of it. */
  readonly row: Row | undefined;
  /** Raised when the run's files changed. */
  readonly generation: number;
  /** Raised when the reader goes there; 0: never. */
  readonly entered: number;
  /** Back to the table; the details stay. */
  readonly onLeave: () => void;
  readonly onClose: () => void;
}

/** Longest reason, in characters: it is made of shortened names. */
const longestReason = 4000;

/** All there is to know of one row. */
export function DetailPane(props: DetailPaneProps): JSX.Element {
  const { name, generation, entered, onLeave, onClose } = props;
  const { host, formats, place, announce, report } = useServices();
  const heading = useRef<HTMLHeadingElement>(null);
  const loaded = useLoaded((signal) => host.call('rowDetail', name, { signal }), [generation]);
  const detail = loaded.value;
  const row = detail?.row ?? props.row;
  useEffect(() => {
    if (entered > 0) heading.current?.focus();
  }, [entered]);
  const copy = (whole: RowDetail): void => {
    host.call('copy', { text: findingText(whole, place, formats) }).then(() => {
      announce(t('Copied'));
    }, report);
  };
  return (
    <aside
      class="detail"
      aria-label={t('Details')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onLeave();
      }}
    >
      <div class="detail-bar">
        <h2 ref={heading} tabIndex={-1}>
          {row?.isFinding === false ? t('Scored access') : t('Finding')}
        </h2>
        <Button
          disabled={detail === undefined}
          onClick={() => {
            if (detail !== undefined) copy(detail);
          }}
        >
          <Icon name="copy" /> {t('Copy')}
        </Button>
        <Button look="icon" label={t('Close the details')} onClick={onClose}>
          <Icon name="close" />
        </Button>
      </div>
      <dl class="who">
        <Fact name={t('User')}>
          <Name name={name.user} />
        </Fact>
        <Fact name={t('Resource')}>
          <Name name={name.resource} />
        </Fact>
      </dl>
      {loaded.error !== undefined && (
        <Problem what={t('The details did not come.')} error={loaded.error} onRetry={loaded.retry} />
      )}
      {detail?.finding !== undefined && (
        <p class="reason">
          <bdi>{visibleText(detail.finding.reason, longestReason)}</bdi>
        </p>
      )}
      {row !== undefined && <Facts row={row} detail={detail} />}
      {detail === undefined ? loaded.error === undefined && <WaitingLines /> : <Explained detail={detail} />}
    </aside>
  );
}

function Explained({ detail }: { readonly detail: RowDetail }): JSX.Element {
  const { finding, evidence, evidenceTotal } = detail;
  const explanation = finding === undefined ? undefined : shownExplanation(finding.explanation);
  return (
    <>
      {explanation !== undefined && <Company explanation={explanation} />}
      {finding === undefined ? (
        <p class="hint">{t('Reasons and single accesses are kept for findings only.')}</p>
      ) : (
        <AccessList accesses={evidence} total={evidenceTotal} />
      )}
    </>
  );
}
