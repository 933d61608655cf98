import type { ComponentChildren, JSX } from 'preact';

interface LinkButtonProps {
  readonly children: ComponentChildren;
  readonly onClick: () => void;
  /** More than the text says. */
  readonly title?: string;
}

/** An action that looks like a link: it leads somewhere. */
export function LinkButton({ children, onClick, title }: LinkButtonProps): JSX.Element {
  return (
    <button type="button" class="link" title={title} onClick={onClick}>
      {children}
    </button>
  );
}
