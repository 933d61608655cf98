/** How a number that JSON lacks travels, and an object that happens to look like one. */
const numberKey = '$number';
const objectKey = '$object';

const lacking: ReadonlyMap<unknown, number> = new Map([
  ['NaN', NaN],
  ['Infinity', Infinity],
  ['-Infinity', -Infinity],
]);

/**
 * Plain data as a webview's channel can carry it: VS Code makes JSON of messages, which would turn infinite and missing
 * numbers into null. Typed arrays stay as they are; the channel carries them as bytes. Undone by {@link unpackNumbers}.
 */
export function packNumbers(value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) return { [numberKey]: String(value) };
  if (Array.isArray(value)) return value.map(packNumbers);
  if (!isRecord(value)) return value;
  const packed = mapValues(value, packNumbers);
  return Object.hasOwn(value, numberKey) || Object.hasOwn(value, objectKey)
    ? { [objectKey]: packed }
    : packed;
}

/** What {@link packNumbers} was given. */
export function unpackNumbers(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unpackNumbers);
  if (!isRecord(value)) return value;
  if (Object.hasOwn(value, numberKey)) return lacking.get(value[numberKey]) ?? NaN;
  const inner = Object.hasOwn(value, objectKey) ? value[objectKey] : value;
  return isRecord(inner) ? mapValues(inner, unpackNumbers) : inner;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !ArrayBuffer.isView(value) &&
    !(value instanceof ArrayBuffer)
  );
}

function mapValues(
  record: Readonly<Record<string, unknown>>,
  change: (value: unknown) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
