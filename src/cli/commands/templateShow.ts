import { t } from '@vscode/l10n';
import type { Template } from '../../core/template.ts';
import { type AnyCommand, defineCommand } from '../defineCommand.ts';
import { facts } from '../layout/facts.ts';
import type { Page } from '../layout/page.ts';
import { paragraph } from '../layout/paragraph.ts';
import { required } from '../options/optionSpec.ts';
import { text } from '../options/parsers.ts';

export function templateShowCommand(): AnyCommand {
  return defineCommand({
    name: 'template show',
    summary: t('What a template reads, leaves out and raises'),
    options: { id: required('<template>', t('id of the template'), text) },
    example: 'byoml template show anomalous-resource-access',
    run: async ({ id }, job) => {
      const { showTemplate } = await import('../../usecases/showTemplate.ts');
      const template = await showTemplate({ id }, job);
      return { json: template, text: (page) => templateText(template, page) };
    },
  });
}

function templateText(template: Template, page: Page): string {
  const { title, description, table, filters, budget, rule, noRowsAdvice } = template;
  const blocks = [
    page.bold(title),
    paragraph(page, description),
    facts(page, [
      [t('table'), table],
      [t('alerts a day'), String(budget)],
      [t('severity'), rule.severity],
      [t('tactics'), rule.tactics.join(', ')],
      [t('techniques'), rule.techniques.join(', ')],
      [t('needs'), noRowsAdvice],
    ]),
    page.bold(t('Left out')),
    facts(
      page,
      filters.map((filter) => [filter.name, `${filter.description} ${switchText(filter)}`.trimEnd()]),
    ),
  ];
  return blocks.join('\n\n');
}

function switchText({ name, enabled, switchable }: Template['filters'][number]): string {
  if (!switchable) return '';
  return enabled
    ? t('Keep it with --filter {name}=off.', { name })
    : t('Off; use it with --filter {name}=on.', { name });
}
