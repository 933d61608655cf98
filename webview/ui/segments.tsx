import type { JSX } from 'preact';
import './segments.css';

interface SegmentsProps<Value extends string> {
  /** Its name, which is not shown. */
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly text: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** One of two or three views, all in sight: radio buttons, which the toolkit has only one below the other. */
export function Segments<Value extends string>(props: SegmentsProps<Value>): JSX.Element {
  const { label, options, value, onChange } = props;
  return (
    <div class="segments" role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={label}
            checked={option.value === value}
            onChange={() => {
              onChange(option.value);
            }}
          />
          <span>{option.text}</span>
        </label>
      ))}
    </div>
  );
}
