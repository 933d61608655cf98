import { t } from '@vscode/l10n';
import type { SourceChoice } from '../../usecases/sourceChoice.ts';
import { usageError } from '../usageError.ts';
import type { SourceOptions } from './sourceOptions.ts';

/** What a call says of its source, as use cases take it. */
export interface CallSource {
  readonly detection: string | undefined;
  readonly from: readonly string[] | undefined;
  /** Only without a detection, and only where the call says something. */
  readonly source: SourceChoice | undefined;
  readonly since: number | undefined;
  readonly until: number | undefined;
}

/** Throws `usage.invalid` where a call says how rows become accesses in two ways. */
export function sourceOf(command: string, detection: string | undefined, options: SourceOptions): CallSource {
  const { from, since, until } = options;
  const source = choiceOf(command, options);
  if (detection !== undefined && source !== undefined) {
    throw usageError(
      command,
      t('The detection says what rows mean; leave --template, --filter and the column options out.'),
    );
  }
  return { detection, from: from.length === 0 ? undefined : from, source, since, until };
}

function choiceOf(command: string, options: SourceOptions): SourceChoice | undefined {
  const { template, filter, tenantColumn, userColumn, resourceColumn, likelihoodColumn, timeColumn } =
    options;
  const namesColumns = [tenantColumn, userColumn, resourceColumn, likelihoodColumn, timeColumn].some(
    (column) => column !== undefined,
  );
  if (template !== undefined) {
    if (!namesColumns) return { kind: 'template', id: template, filters: Object.fromEntries(filter) };
    throw usageError(command, t('--template says what the columns mean; leave the column options out.'));
  }
  if (filter.length > 0) {
    throw usageError(command, t('--filter switches filters of a template; name it with --template.'));
  }
  if (!namesColumns) return undefined;
  return {
    kind: 'columns',
    tenant: tenantColumn ?? 'tenant',
    user: userColumn ?? 'user',
    resource: resourceColumn ?? 'resource',
    ...(likelihoodColumn === undefined ? {} : { likelihood: likelihoodColumn }),
    ...(timeColumn === undefined ? {} : { time: timeColumn }),
  };
}
