import { provideVSCodeDesignSystem, vsCodeDropdown, vsCodeOption } from '@vscode/webview-ui-toolkit';
import type { HTMLAttributes, JSX } from 'preact';

provideVSCodeDesignSystem().register(vsCodeDropdown(), vsCodeOption());

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'vscode-dropdown': HTMLAttributes & { readonly value: string };
      'vscode-option': HTMLAttributes & { readonly value: string; readonly selected: boolean };
    }
  }
}

interface DropdownProps<Value extends string> {
  /** Its name, which is not shown. */
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly text: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** One of a few values. */
export function Dropdown<Value extends string>(props: DropdownProps<Value>): JSX.Element {
  const { label, options, value, onChange } = props;
  const take = (event: Event): void => {
    const chosen = options.find((option) => option.value === valueOf(event.currentTarget));
    if (chosen !== undefined && chosen.value !== value) onChange(chosen.value);
  };
  return (
    <vscode-dropdown aria-label={label} value={value} onChange={take}>
      {options.map((option) => (
        <vscode-option key={option.value} value={option.value} selected={option.value === value}>
          {option.text}
        </vscode-option>
      ))}
    </vscode-dropdown>
  );
}

function valueOf(element: EventTarget | null): unknown {
  return element !== null && 'value' in element ? element.value : undefined;
}
