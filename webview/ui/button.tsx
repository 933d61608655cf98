import { provideVSCodeDesignSystem, vsCodeButton } from '@vscode/webview-ui-toolkit';
import type { ComponentChildren, HTMLAttributes, JSX } from 'preact';

provideVSCodeDesignSystem().register(vsCodeButton());

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'vscode-button': HTMLAttributes & {
        readonly appearance: 'primary' | 'secondary' | 'icon';
        readonly disabled: boolean;
      };
    }
  }
}

interface ButtonProps {
  readonly children: ComponentChildren;
  readonly onClick: () => void;
  readonly look?: 'primary' | 'secondary' | 'icon';
  /** The name of a button whose content is a picture. */
  readonly label?: string;
  readonly disabled?: boolean;
}

export function Button({ children, onClick, look, label, disabled }: ButtonProps): JSX.Element {
  return (
    <vscode-button
      appearance={look ?? 'secondary'}
      disabled={disabled ?? false}
      {...(label === undefined ? {} : { 'aria-label': label, title: label })}
      onClick={onClick}
    >
      {children}
    </vscode-button>
  );
}
