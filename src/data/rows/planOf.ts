import { ByomlError } from '../../core/errors/byomlError.ts';
import type { Condition, TextExpression } from '../../core/expression.ts';
import type { TemplateFilter } from '../../core/template.ts';
import { columnsOf } from '../expressions/columnsOf.ts';
import { compileCondition, compileText } from '../expressions/evaluate.ts';
import type { ColumnSource, SourceMapping, TemplateSource } from '../sourceMapping.ts';
import type { Planned, PlannedFilter, PlannedName, RowPlan } from './rowPlan.ts';

/** Makes a mapping ready to run. Throws `source.filterUnknown`, `source.filterFixed`, `source.pattern`. */
export function planOf(mapping: SourceMapping): RowPlan {
  return mapping.kind === 'template' ? planOfTemplate(mapping) : planOfColumns(mapping);
}

function planOfTemplate(source: TemplateSource): RowPlan {
  const { tenant, user, resource, time, itemId, extra } = source.template.mapping;
  return {
    filters: activeFilters(source).map(planFilter),
    tenant: planName(tenant),
    user: planName(user),
    resource: planName(resource),
    time,
    itemId,
    likelihood: undefined,
    extra,
    required: [],
  };
}

function planOfColumns(source: ColumnSource): RowPlan {
  const { tenant, user, resource, time, likelihood } = source;
  return {
    filters: [],
    tenant: planName({ column: tenant }),
    user: planName({ column: user }),
    resource: planName({ column: resource }),
    time,
    itemId: undefined,
    likelihood,
    extra: [],
    required: [tenant, user, resource, time, likelihood].filter((column) => column !== undefined),
  };
}

/** The filters that are on, in the template's order. */
function activeFilters({ template, filters = {} }: TemplateSource): readonly TemplateFilter[] {
  const known = new Map(template.filters.map((filter) => [filter.name, filter]));
  for (const [name, isOn] of Object.entries(filters)) {
    const filter = known.get(name);
    const args = { filter: name, template: template.id };
    if (filter === undefined) {
      throw new ByomlError('source.filterUnknown', { ...args, filters: [...known.keys()].join(', ') });
    }
    if (!filter.switchable && !isOn) throw new ByomlError('source.filterFixed', args);
  }
  return template.filters.filter(({ name, enabled }) =>
    Object.hasOwn(filters, name) ? filters[name] === true : enabled,
  );
}

function planFilter({ name, drop, tally }: TemplateFilter): PlannedFilter {
  return { name, tally, ...planCondition(drop) };
}

function planCondition(condition: Condition): Planned<boolean> {
  return { columns: columnsOf(condition), evaluate: compileCondition(condition) };
}

function planName(expression: TextExpression): PlannedName {
  const column = 'column' in expression ? expression.column : undefined;
  return { column, columns: columnsOf(expression), evaluate: compileText(expression) };
}
