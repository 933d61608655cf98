import type { Detection } from '../../core/detection.ts';
import { ByomlError } from '../../core/errors/byomlError.ts';
import type { Template } from '../../core/template.ts';
import { checkText } from '../../store/checkText.ts';
import type { LocatedText, SpanProblem } from '../../store/locatedText.ts';
import { detectionFormat } from '../../store/schemas/detectionSchema.ts';
import { readTemplate } from '../../store/templateStore.ts';
import { algorithmById } from '../algorithms.ts';

type Checked = Pick<Detection, 'template' | 'filters' | 'algorithm'>;

/** What is wrong with a `detection.yaml`: its form first, then whether what it names is there. */
export async function detectionProblems(
  located: LocatedText,
  templatesFolder: string,
): Promise<readonly SpanProblem[]> {
  const { problems, data } = checkText(detectionFormat, located);
  if (data === undefined) return problems;
  try {
    const template = await readTemplate(templatesFolder, data.template.id);
    return [...filterProblems(data, template, located), ...algorithmProblems(data, template, located)];
  } catch (error) {
    return [{ problem: foreseen(error), span: located.span(['template', 'id'], false) }];
  }
}

function filterProblems(
  { filters }: Checked,
  template: Template,
  { span }: LocatedText,
): readonly SpanProblem[] {
  return Object.entries(filters).flatMap(([name, isOn]): readonly SpanProblem[] => {
    const filter = template.filters.find((candidate) => candidate.name === name);
    if (filter !== undefined && (filter.switchable || isOn)) return [];
    const known = template.filters.map((candidate) => candidate.name).join(', ');
    const error =
      filter === undefined
        ? new ByomlError('source.filterUnknown', { filter: name, template: template.id, filters: known })
        : new ByomlError('source.filterFixed', { filter: name, template: template.id });
    return [{ problem: error.message, span: span(['filters', name], true) }];
  });
}

function algorithmProblems(
  { algorithm }: Checked,
  template: Template,
  { span }: LocatedText,
): readonly SpanProblem[] {
  try {
    const parameters = { ...template.algorithm.parameters, ...algorithm.parameters };
    algorithmById(algorithm.id ?? template.algorithm.id).parameters(parameters);
    return [];
  } catch (error) {
    const key = ByomlError.is(error, 'model.parameter') ? ['parameters', String(error.args.name)] : ['id'];
    return [{ problem: foreseen(error), span: span(['algorithm', ...key], false) }];
  }
}

/** The words of an error that was foreseen; any other is thrown on. */
function foreseen(error: unknown): string {
  if (ByomlError.is(error)) return error.message;
  throw error;
}
