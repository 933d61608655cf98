import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Row, RowDetail, RowName } from '../../src/core/runRows.ts';
import { visibleText } from '../../src/core/visibleText.ts';
import { caseMeaning, caseWords } from '../caseWords.ts';
import { Icon } from '../icon.tsx';
import { t } from '../text.ts';
import { Button } from '../ui/button.tsx';
import { AccessList } from './accessList.tsx';
import { findingText } from './findingText.ts';
import { Name } from './name.tsx';
import { Peers } from './peers.tsx';
import { Problem } from './problem.tsx';
import { useServices } from './services.ts';
import { shownExplanation, type ShownExplanation } from './shownExplanation.ts';
import { Time } from './time.tsx';
import { useLoaded } from './useLoaded.ts';
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
      {detail === undefined ? loaded.error === undefined && <Waiting /> : <Explained detail={detail} />}
    </aside>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: JSX.Element }): JSX.Element {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Facts({ row, detail }: { readonly row: Row; readonly detail: RowDetail | undefined }): JSX.Element {
  const { formats } = useServices();
  const finding = detail?.finding;
  const explanation = finding === undefined ? undefined : shownExplanation(finding.explanation);
  const day = (iso: string | null | undefined): JSX.Element => (
    <>{iso === null || iso === undefined ? t('not known') : formats.day(iso)}</>
  );
  return (
    <dl class="facts">
      <Fact name={t('Percentile')}>
        <>
          {formats.percentile(row.percentile, 2)}
          {row.percentile > 0 && <Hint text={t('the share of never-seen pairs that score lower')} />}
        </>
      </Fact>
      <Fact name={t('Score')}>
        <>
          {formats.score(row.score)}
          {row.score === Infinity && <Hint text={t('a different group: no number is high enough')} />}
        </>
      </Fact>
      <Fact name={t('Case')}>
        <>
          {caseWords(row.case)} <Hint text={caseMeaning(row.case)} />
        </>
      </Fact>
      <Fact name={t('Accesses')}>
        <>{formats.count(row.count)}</>
      </Fact>
      <Fact name={t('First')}>
        <Time at={row.firstTime} seconds />
      </Fact>
      <Fact name={t('Last')}>
        <Time at={row.lastTime} seconds />
      </Fact>
      {explanation !== undefined && (
        <>
          <Fact name={t('User known since')}>{day(explanation.userSince)}</Fact>
          <Fact name={t('Resource known since')}>{day(explanation.resourceSince)}</Fact>
        </>
      )}
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

function Hint({ text }: { readonly text: string }): JSX.Element {
  return <span class="hint">{text}</span>;
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

function Company({ explanation }: { readonly explanation: ShownExplanation }): JSX.Element {
  const { peers, audience, audienceSize, usual, usualSize } = explanation;
  return (
    <>
      <Peers peers={peers} />
      <Names title={t('Who else uses the resource')} names={audience} size={audienceSize} />
      <Names title={t('What the user usually uses')} names={usual} size={usualSize} />
    </>
  );
}

interface NamesProps {
  readonly title: string;
  readonly names: readonly string[];
  /** How many there are in all. */
  readonly size: number;
}

function Names({ title, names, size }: NamesProps): JSX.Element {
  const { formats } = useServices();
  return (
    <section>
      <h3>
        {title} <span class="hint">{formats.count(size)}</span>
      </h3>
      {names.length === 0 ? (
        <p class="hint">{t('Nothing is known.')}</p>
      ) : (
        <ul class="names">
          {names.map((name) => (
            <li key={name}>
              <Name name={name} />
            </li>
          ))}
          {size > names.length && (
            <li class="hint">{t('and {0} more', formats.count(size - names.length))}</li>
          )}
        </ul>
      )}
    </section>
  );
}

function Waiting(): JSX.Element {
  return (
    <div class="waiting-lines" role="status" aria-label={t('Loading')}>
      <span class="waiting" />
      <span class="waiting" />
      <span class="waiting" />
    </div>
  );
}
