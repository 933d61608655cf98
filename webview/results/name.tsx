import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { visibleText } from '../../src/core/visibleText.ts';
import { t } from '../text.ts';
import { LinkButton } from '../ui/linkButton.tsx';
import { splitName } from './splitName.ts';
import './name.css';

/** Longest name in a tooltip, and in a text before it is asked for more, in characters. */
const tooltip = 1000;
const paragraph = 200;

/** What a name without a character is called. */
export function shownName(name: string, longest = tooltip): string {
  return name === '' ? t('(empty)') : visibleText(name, longest);
}

/** A name in one line. Where there is no room its middle goes: names of one kind begin alike. */
export function NameInLine({ name }: { readonly name: string }): JSX.Element {
  const { head, tail } = splitName(shownName(name));
  return (
    <bdi class="name-line" title={shownName(name)}>
      <span class="name-head">{head}</span>
      {tail !== '' && <span class="name-tail">{tail}</span>}
    </bdi>
  );
}

/** A name that may be as long as it is; a very long one on demand. */
export function Name({ name }: { readonly name: string }): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const short = shownName(name, paragraph);
  const whole = shownName(name, Infinity);
  if (short === whole) return <bdi class="name">{whole}</bdi>;
  return (
    <span class="name">
      <bdi class={isOpen ? 'name-whole' : ''} tabIndex={isOpen ? 0 : -1}>
        {isOpen ? whole : short}
      </bdi>{' '}
      <LinkButton
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        {isOpen ? t('Show less') : t('Show all {0} characters', Array.from(name).length)}
      </LinkButton>
    </span>
  );
}
