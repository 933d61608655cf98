import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import {
  barHeight,
  barMoved,
  placeAt,
  placeOfRow,
  type ScrollPlace,
  type ScrollSpan,
} from './scrollModel.ts';
import { useSize } from './useSize.ts';

/** A scrolled list of any length. */
export interface ListScroll {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly span: ScrollSpan;
  readonly place: ScrollPlace;
  /** Height of what is scrolled, in pixels. */
  readonly height: number;
  /** Of what is in sight, in pixels. */
  readonly width: number;
  readonly onScroll: () => void;
  readonly onScrollEnd: () => void;
  /** Brings a row into sight. */
  readonly show: (row: number) => void;
  readonly toTop: () => void;
}

export function useListScroll(rows: number, rowHeight: number): ListScroll {
  const scroller = useRef<HTMLDivElement>(null);
  const { width, height: viewport } = useSize(scroller);
  const [place, setPlace] = useState<ScrollPlace>({ top: 0, bar: 0 });
  const span = { rows, rowHeight, viewport };
  const go = (next: ScrollPlace): void => {
    setPlace(next);
    if (scroller.current !== null) scroller.current.scrollTop = next.bar;
  };
  useLayoutEffect(() => {
    // The list or the window became shorter or longer: the same row stays on top, as far as it can.
    if (viewport > 0) go(placeAt(span, place.top));
  }, [rows, rowHeight, viewport]);
  return {
    scroller,
    span,
    place,
    height: barHeight(span),
    width,
    onScroll: () => {
      const bar = scroller.current?.scrollTop ?? 0;
      setPlace((last) => barMoved(span, last, bar));
    },
    onScrollEnd: () => {
      go(placeAt(span, place.top));
    },
    show: (row) => {
      go(placeOfRow(span, place, row));
    },
    toTop: () => {
      go(placeAt(span, 0));
    },
  };
}
