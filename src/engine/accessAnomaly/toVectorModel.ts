import { atOnce } from '../../core/atOnce.ts';
import { type Column, createTable, type Table } from '../../core/column.ts';
import type { Model } from '../../core/model.ts';
import { takeRows } from '../../core/takeRows.ts';
import type { VectorModel, VectorSide } from '../../core/vectorModel.ts';
import { pairUsers } from './pairSet.ts';
import { hasVector } from './pairScore.ts';
import { accessAnomalyParameters } from './parameters.ts';
import { type AccessAnomalyParts, decodeParts, type NamedVectors } from './parts.ts';

/**
 * The names, vectors, components and seen pairs of a model: all that its plain scores come from. Without the reference of the
 * percentiles and without counts and days; a model that does not keep to its history is given without one.
 * @throws ByomlError `model.parts`
 */
export function toVectorModel(model: Model): VectorModel {
  const { preserveHistory } = accessAnomalyParameters(model.parameters);
  const parts = decodeParts(model);
  const hasHistory = preserveHistory && parts.seen.pairs.resources.length > 0;
  return {
    width: parts.width,
    users: sideOf(parts.users, parts.width),
    resources: sideOf(parts.resources, parts.width),
    history: hasHistory ? historyOf(parts) : undefined,
  };
}

function sideOf(side: NamedVectors, width: number): VectorSide {
  const { vocabulary, vectors, components } = side;
  const names: readonly Column[] = [
    { name: 'tenant', type: 'text', dictionary: vocabulary.tenants, ids: vocabulary.tenant },
    { name: 'name', type: 'text', dictionary: vocabulary.names, ids: vocabulary.name },
  ];
  const rowsWhere = (columns: readonly Column[], holds: (row: number) => boolean): Table => {
    const rows = Uint32Array.from(vocabulary.name.keys()).filter(holds);
    return createTable(columns.map((column) => takeRows(column, rows)));
  };
  return {
    vectors: rowsWhere([...names, { name: 'vector', type: 'vector', width, values: vectors }], (row) =>
      hasVector(side, width, row),
    ),
    components: rowsWhere(
      [...names, { name: 'component', type: 'int32', values: components }],
      (row) => components[row]! >= 0,
    ),
  };
}

function historyOf({ users, resources, seen }: AccessAnomalyParts): Table {
  const userRows = new Uint32Array(
    atOnce(pairUsers(seen.pairs, { step: 1, of: 1, message: 'Opening the model' })),
  );
  const resourceRows = seen.pairs.resources;
  const { tenants, names, tenant, name } = users.vocabulary;
  const resource = resources.vocabulary;
  const user: readonly Column[] = [
    { name: 'tenant', type: 'text', dictionary: tenants, ids: tenant },
    { name: 'user', type: 'text', dictionary: names, ids: name },
  ];
  return createTable([
    ...user.map((column) => takeRows(column, userRows)),
    takeRows(
      { name: 'resource', type: 'text', dictionary: resource.names, ids: resource.name },
      resourceRows,
    ),
  ]);
}
