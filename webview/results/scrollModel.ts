/** A list that is higher than a browser can make an element: the scroll bar goes over less, to scale. */
export interface ScrollSpan {
  readonly rows: number;
  /** Pixels. */
  readonly rowHeight: number;
  /** Pixels of the list that are in sight. */
  readonly viewport: number;
}

/** Where the list is: `top` in pixels of the list, `bar` in pixels of the scroll bar, which is what the browser knows. */
export interface ScrollPlace {
  readonly top: number;
  readonly bar: number;
}

/** Browsers end at 2^25 device pixels; on a dense screen that is a quarter in pixels of a page. */
const mostPixels = 8_000_000;

/** Height of the element that is scrolled. */
export function barHeight({ rows, rowHeight, viewport }: ScrollSpan): number {
  return Math.max(viewport, Math.min(rows * rowHeight, mostPixels));
}

function lastTop({ rows, rowHeight, viewport }: ScrollSpan): number {
  return Math.max(0, rows * rowHeight - viewport);
}

function lastBar(span: ScrollSpan): number {
  return barHeight(span) - span.viewport;
}

/** Where the bar stands when the list is at `top`. */
export function placeAt(span: ScrollSpan, top: number): ScrollPlace {
  const last = lastTop(span);
  const inside = Math.min(Math.max(0, top), last);
  return { top: inside, bar: last === 0 ? 0 : (inside / last) * lastBar(span) };
}

/**
 * Where the list goes when the browser moved the bar: by as much, where that was a small step as of a wheel, else to the
 * place that the bar stands for. The ends are the ends.
 */
export function barMoved(span: ScrollSpan, place: ScrollPlace, bar: number): ScrollPlace {
  const [end, last] = [lastBar(span), lastTop(span)];
  const step = bar - place.bar;
  if (step === 0) return place;
  if (bar <= 0) return { top: 0, bar };
  // A browser may round away the last fraction of a pixel.
  if (bar >= end - 1) return { top: last, bar };
  const isSmall = Math.abs(step) <= span.viewport;
  const top = isSmall ? place.top + step : (bar / end) * last;
  return { top: Math.min(Math.max(0, top), last), bar };
}

/** The least move that brings a row into sight as a whole. */
export function placeOfRow(span: ScrollSpan, place: ScrollPlace, row: number): ScrollPlace {
  const start = row * span.rowHeight;
  const end = start + span.rowHeight;
  if (start < place.top) return placeAt(span, start);
  if (end > place.top + span.viewport) return placeAt(span, end - span.viewport);
  return place;
}

/** First and last row that can be seen, in part or whole; last < first where there are none. */
export function rowsInSight(
  { rows, rowHeight, viewport }: ScrollSpan,
  { top }: ScrollPlace,
): { readonly first: number; readonly last: number } {
  const first = Math.floor(top / rowHeight);
  const last = Math.min(rows - 1, Math.ceil((top + viewport) / rowHeight) - 1);
  return { first, last };
}
