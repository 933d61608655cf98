import { Refused } from '../http/answer.ts';

/** What a query's `timespan` covers, in milliseconds: `P1D`, `PT6H`, or two times. */
export function spanOf(
  timespan: string | undefined,
  now: number,
): { readonly from: number; readonly to: number } {
  if (timespan === undefined) return { from: -Infinity, to: Infinity };
  const [first = '', second] = timespan.split('/');
  if (second !== undefined) {
    const [from, to] = [Date.parse(first), Date.parse(second)];
    if (Number.isNaN(from) || Number.isNaN(to)) throw badTimespan(timespan);
    return { from, to };
  }
  const parts = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(first);
  if (parts === null) throw badTimespan(timespan);
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = parts
    .slice(1)
    .map((part) => Number((part as string | undefined) ?? 0));
  return { from: now - (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000, to: now };
}

function badTimespan(timespan: string): Refused {
  return new Refused(400, 'BadArgumentError', `The timespan '${timespan}' is invalid.`);
}
