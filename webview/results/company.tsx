import type { JSX } from 'preact';
import { t } from '../text.ts';
import { Name } from './name.tsx';
import { Peers } from './peers.tsx';
import { useServices } from './services.ts';
import type { ShownExplanation } from './shownExplanation.ts';

/** What a finding is compared with: those who are like the user, who uses the resource, what the user uses. */
export function Company({ explanation }: { readonly explanation: ShownExplanation }): JSX.Element {
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
