import { provideVSCodeDesignSystem, vsCodeTextField } from '@vscode/webview-ui-toolkit';
import type { HTMLAttributes, JSX } from 'preact';
import { Icon } from '../icon.tsx';

provideVSCodeDesignSystem().register(vsCodeTextField());

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'vscode-text-field': HTMLAttributes & {
        readonly value: string;
        readonly placeholder: string;
        readonly maxlength: number;
      };
    }
  }
}

interface SearchFieldProps {
  /** Its name, which is not shown: the placeholder says it too. */
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  /** Longest text, in UTF-16 units. */
  readonly longest: number;
  readonly onInput: (value: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** A field for a text to look for. The toolkit takes its name from the text inside, which the style sheet hides. */
export function SearchField(props: SearchFieldProps): JSX.Element {
  const { label, placeholder, value, longest, onInput, onKeyDown } = props;
  return (
    <vscode-text-field
      class="search"
      value={value}
      placeholder={placeholder}
      maxlength={longest}
      onInput={(event) => {
        onInput(valueOf(event.currentTarget));
      }}
      onKeyDown={onKeyDown}
    >
      {label}
      <span slot="start">
        <Icon name="search" />
      </span>
    </vscode-text-field>
  );
}

function valueOf(element: EventTarget): string {
  return 'value' in element && typeof element.value === 'string' ? element.value : '';
}
