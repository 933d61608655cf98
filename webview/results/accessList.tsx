import type { JSX } from 'preact';
import type { EvidenceRow } from '../../src/core/runRows.ts';
import { t } from '../text.ts';
import { LinkButton } from '../ui/linkButton.tsx';
import { Name, shownName } from './name.tsx';
import { useServices } from './services.ts';
import { Time } from './time.tsx';

interface AccessListProps {
  readonly accesses: readonly EvidenceRow[];
  readonly total: number;
}

/** The events behind a finding, each with the way to where it stands. */
export function AccessList({ accesses, total }: AccessListProps): JSX.Element {
  const { formats } = useServices();
  return (
    <section>
      <h3>
        {t('The accesses')} <span class="hint">{formats.count(total)}</span>
      </h3>
      {accesses.length === 0 && <p class="hint">{t('The run keeps no single accesses.')}</p>}
      <ol class="accesses">
        {accesses.map((access, place) => (
          <AccessItem key={place} access={access} />
        ))}
      </ol>
      {total > accesses.length && (
        <p class="hint">
          {t('The first {0} of {1} are shown.', formats.count(accesses.length), formats.count(total))}
        </p>
      )}
    </section>
  );
}

function AccessItem({ access }: { readonly access: EvidenceRow }): JSX.Element {
  const { host, report } = useServices();
  const { time, columns, file, line } = access;
  const values = Object.entries(columns).filter(([, value]) => value !== '');
  return (
    <li>
      <div class="access-head">
        <strong>
          <Time at={time} seconds />
        </strong>
        <LinkButton
          title={t('Open {0} at line {1}', shownName(file), line)}
          onClick={() => {
            host.call('openSource', { file, line }).catch(report);
          }}
        >
          {t('Line {0} of {1}', line, shownName(lastPart(file), 40))}
        </LinkButton>
      </div>
      {values.length > 0 && (
        <dl class="access-values">
          {values.map(([name, value]) => (
            <div key={name}>
              <dt>{shownName(name, 40)}</dt>
              <dd>
                <Name name={value} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}

function lastPart(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? path;
}
