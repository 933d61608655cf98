import { t } from '@vscode/l10n';
import { isoTime } from './isoTime.ts';
import { many, type OptionSpec, optional } from './optionSpec.ts';
import { onOff, text } from './parsers.ts';

/** What to read. */
export interface SourceOptions {
  readonly from: readonly string[];
  readonly since: number | undefined;
  readonly until: number | undefined;
  readonly template: string | undefined;
  readonly filter: readonly (readonly [name: string, on: boolean])[];
  readonly tenantColumn: string | undefined;
  readonly userColumn: string | undefined;
  readonly resourceColumn: string | undefined;
  readonly likelihoodColumn: string | undefined;
  readonly timeColumn: string | undefined;
}

export function sourceOptions(): { readonly [K in keyof SourceOptions]: OptionSpec<SourceOptions[K]> } {
  return {
    from: many(
      '--from <path...>',
      t('files, folders or globs of an export, CSV, JSON lines (both also .gz) or Parquet'),
      text,
    ),
    since: optional('--since <time>', t('leave out what is earlier (ISO 8601; UTC without a zone)'), isoTime),
    until: optional('--until <time>', t('leave out what is at this time or later'), isoTime),
    template: optional('--template <id>', t('how events of an export become accesses'), text),
    filter: many(
      '--filter <name=on|off...>',
      t("switch a template's filter, e.g. machineAccount=off"),
      onOff,
    ),
    tenantColumn: optional('--tenant-column <name>', t('column with the tenant'), text, 'tenant'),
    userColumn: optional('--user-column <name>', t('column with the user'), text, 'user'),
    resourceColumn: optional('--resource-column <name>', t('column with the resource'), text, 'resource'),
    likelihoodColumn: optional(
      '--likelihood-column <name>',
      t('column that says how usual the access is; without it rows are counted'),
      text,
    ),
    timeColumn: optional('--time-column <name>', t('column with the time (ISO 8601 or epoch)'), text),
  };
}
