import { t } from '@vscode/l10n';
import { MICROSECONDS_PER_DAY } from '../../core/time.ts';
import { OptionProblem } from './optionSpec.ts';

const shape =
  /^(?<date>\d{4}-\d{2}-\d{2})(?:[T ](?<clock>\d{2}:\d{2})(?::(?<seconds>\d{2})(?:\.(?<fraction>\d+))?)?(?<zone>Z|[+-]\d{2}:?\d{2})?)?$/i;

/**
 * Microseconds since 1970-01-01T00:00Z of an ISO 8601 date or time, e.g. `2026-11-24`, `2026-11-24T08:30:00Z`,
 * `2026-11-24T08:30+02:00`. Without a zone it is UTC, wherever the machine stands.
 */
export function isoTime(given: string): number {
  const groups = shape.exec(given)?.groups;
  const date = groups?.['date'];
  if (date !== undefined) {
    const time = Date.parse(`${date}T${groups?.['clock'] ?? '00:00'}:${groups?.['seconds'] ?? '00'}Z`);
    // Date.parse lets 30 February through as 2 March.
    const isReal = !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
    if (isReal) return time * 1000 + microseconds(groups?.['fraction']) - zoneOffset(groups?.['zone']);
  }
  throw new OptionProblem(t('"{given}" is no ISO 8601 time, such as 2026-11-24T08:00:00Z.', { given }));
}

function microseconds(fraction: string | undefined): number {
  return fraction === undefined ? 0 : Number(fraction.slice(0, 6).padEnd(6, '0'));
}

function zoneOffset(zone: string | undefined): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone ?? '') ?? [];
  const size = ((Number(hours ?? 0) * 60 + Number(minutes ?? 0)) / 1440) * MICROSECONDS_PER_DAY;
  return sign === '-' ? -size : size;
}
