import type { Place } from '../../core/azure/place.ts';
import { ByomlError } from '../../core/errors/byomlError.ts';
import { visibleName } from '../../core/visibleName.ts';

export function missingRule({ workspace }: Place, name: string): ByomlError<'azure.missing'> {
  const where = ` in the workspace "${visibleName(workspace)}"`;
  return new ByomlError('azure.missing', { what: 'data export rule', name: visibleName(name), where });
}
