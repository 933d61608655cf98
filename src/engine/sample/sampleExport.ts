import { planAttacks } from './attacks/planAttacks.ts';
import { attackDays, dayStart } from './calendar.ts';
import { buildCompany } from './company/company.ts';
import { exportFiles } from './export/exportFiles.ts';
import type { SampleFile } from './export/sampleFile.ts';
import type { SamplePreset } from './presets.ts';

/** A made-up company's events as a data export writes them. Times are microseconds since 1970-01-01T00:00Z. */
export interface SampleExport {
  readonly from: number;
  /** Attacks are from here on; before it nothing is planted. */
  readonly attacksFrom: number;
  readonly until: number;
  /** Planted attacks. */
  readonly attacks: number;
  /** In the order of time; made when asked for, one day's events in memory. */
  readonly files: Generator<SampleFile, void, void>;
}

/** The same seed and preset give the same bytes, always. */
export function sampleExport(seed: bigint, preset: SamplePreset): SampleExport {
  const company = buildCompany(seed, preset);
  const attacks = planAttacks(seed, company, preset.attacksOfAKind);
  const { days } = preset;
  return {
    from: dayStart(0) * 1000,
    attacksFrom: dayStart(days - attackDays(days)) * 1000,
    until: dayStart(days) * 1000,
    attacks: attacks.length,
    files: exportFiles(seed, company, attacks),
  };
}
