import { t } from '@vscode/l10n';
import { type SourceChoice } from '../../usecases/sourceChoice.ts';
import { usageError } from '../usageError.ts';
import { type SourceOptions } from './sourceOptions.ts';

/** How the call says that rows become accesses: by a template, or by columns. Throws `usage.invalid` when it says both. */
export function sourceChoiceOf(command: string, options: SourceOptions): SourceChoice {
  const { template, filter, tenantColumn, userColumn, resourceColumn, likelihoodColumn, timeColumn } =
    options;
  const namesColumns = [tenantColumn, userColumn, resourceColumn, likelihoodColumn, timeColumn].some(
    (column) => column !== undefined,
  );
  if (template !== undefined) {
    if (namesColumns)
      throw usageError(command, t('--template says what the columns mean; leave the column options out.'));
    return { kind: 'template', id: template, filters: Object.fromEntries(filter) };
  }
  if (filter.length > 0)
    throw usageError(command, t('--filter switches filters of a template; name it with --template.'));
  return {
    kind: 'columns',
    tenant: tenantColumn ?? 'tenant',
    user: userColumn ?? 'user',
    resource: resourceColumn ?? 'resource',
    ...(likelihoodColumn === undefined ? {} : { likelihood: likelihoodColumn }),
    ...(timeColumn === undefined ? {} : { time: timeColumn }),
  };
}
