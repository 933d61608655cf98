import type { JSX } from 'preact';
import { Icon } from '../icon.tsx';
import { t } from '../text.ts';
import { Name } from './name.tsx';
import { useServices } from './services.ts';
import type { ShownExplanation } from './shownExplanation.ts';

/** Those who work most alike, and whether they touch the resource too. */
export function Peers({ peers }: Pick<ShownExplanation, 'peers'>): JSX.Element {
  return (
    <section>
      <h3>
        {t('Who works most like this user')} <span class="hint">{peers.length}</span>
      </h3>
      {peers.length === 0 ? (
        <p class="hint">{t('Nobody does.')}</p>
      ) : (
        <table class="peers">
          <thead>
            <tr>
              <th scope="col">{t('User')}</th>
              <th scope="col" class="peer-number">
                {t('Likeness')}
              </th>
              <th scope="col">{t('The resource')}</th>
            </tr>
          </thead>
          <tbody>
            {peers.map((peer) => (
              <PeerRow key={peer.user} peer={peer} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function PeerRow({ peer }: { readonly peer: ShownExplanation['peers'][number] }): JSX.Element {
  const { formats } = useServices();
  const { user, similarity, touchesResource } = peer;
  return (
    <tr>
      <th scope="row">
        <Name name={user} />
      </th>
      <td class="peer-number">{formats.decimal(Math.min(similarity, 1), 3)}</td>
      <td class={touchesResource ? 'peer-uses' : 'hint'}>
        <Icon name={touchesResource ? 'check' : 'minus'} />
        {touchesResource ? t('uses it') : t('never used it')}
      </td>
    </tr>
  );
}
