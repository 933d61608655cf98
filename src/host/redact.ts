/** Text that was made to be logged and sent: nothing in it comes from the user's data, files or secrets. */
export interface Redacted {
  readonly text: string;
}

/** A word that is known to say nothing about the user: a command's or an error's code, a version, a state. */
export interface Harmless {
  readonly harmless: string;
}

/** Marks a word of ours; what is longer than a code or a version, or holds more than its letters, is hidden all the same. */
export function harmless(word: string): Harmless {
  return { harmless: /^[\w.@/+:-]{1,80}$/.test(word) ? word : '<hidden>' };
}

/** Numbers, truth values and harmless words show; there is no way to put any other value in. */
export function redact(
  parts: TemplateStringsArray,
  ...values: readonly (number | boolean | Harmless)[]
): Redacted {
  const shown = values.map((value) => (typeof value === 'object' ? value.harmless : String(value)));
  return { text: parts.reduce((text, part, index) => `${text}${shown[index - 1] ?? ''}${part}`) };
}
