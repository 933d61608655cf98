import { t } from '@vscode/l10n';
import { type AnyCommand, defineCommand } from '../defineCommand.ts';
import { flag, required, withDefault } from '../options/optionSpec.ts';
import { choice, text } from '../options/parsers.ts';

export function ruleCommand(): AnyCommand {
  return defineCommand({
    name: 'rule',
    summary: t('Write the analytics rule of a detection'),
    description: t('Prints the rule and writes it as KQL and YAML to the folder rules/ of the detection.'),
    options: {
      name: required('<name>', t('the detection'), text),
      format: withDefault('--format <format>', t('what to print: kql or yaml'), choice('kql', 'yaml'), 'kql'),
      check: flag('--check', t("ask Microsoft's own parser, also about a query that was changed by hand")),
      force: flag('--force', t('replace files that were changed by hand')),
    },
    example: 'byoml rule file-shares --check',
    run: async ({ name, format, check, force, workspace }, job) => {
      const { rule } = await import('../../usecases/rule.ts');
      const {
        text: ruleText,
        files,
        warnings,
      } = await rule({ workspace, detection: name, format, check, force }, job);
      const states = files.map(({ path, state }) => ({ path, state }));
      return {
        json: { format, text: ruleText, files: states, checked: check, warnings },
        text: () => ruleText.trimEnd(),
        notes: [
          ...states.map(({ path, state }) =>
            state === 'written' ? t('Written: {path}', { path }) : t('Left as it is: {path}', { path }),
          ),
          ...warnings.map(({ path, problem }) => t('Warning: {path}: {problem}', { path, problem })),
          ...(check ? [t("Microsoft's parser accepts the query.")] : []),
        ],
      };
    },
  });
}
