import { t } from '@vscode/l10n';
import { type AnyCommand, defineCommand } from '../defineCommand.ts';
import type { Page } from '../layout/page.ts';
import { paragraph } from '../layout/paragraph.ts';
import { printable } from '../layout/printable.ts';
import { countText } from '../layout/words.ts';
import { many } from '../options/optionSpec.ts';
import { text } from '../options/parsers.ts';
import { placeOptions } from '../options/placeOptions.ts';
import type { DataCheck } from '../../core/azure/exportEstimate.ts';

export function dataCheckCommand(): AnyCommand {
  return defineCommand({
    name: 'data check',
    summary: t('Do file share events arrive, and what would exporting them cost'),
    options: {
      tables: many('--tables <table...>', t('tables to export (default: SecurityEvent)'), text),
      ...placeOptions(),
    },
    example: 'byoml data check',
    run: async ({ workspace, profile, tables }, job) => {
      const { checkData } = await import('../../usecases/azure/checkData.ts');
      const wanted = tables.length === 0 ? ['SecurityEvent'] : tables;
      const { presence, volume } = await checkData({ workspace, profile, tables: wanted }, job);
      return {
        json: { presence, volume },
        text: (page) => [...presenceLines(presence, page), ...volumeLines(volume, page)].join('\n'),
      };
    },
  });
}

function presenceLines({ events, advice }: DataCheck['presence'], page: Page): readonly string[] {
  return [
    page.bold(t('In the last day')),
    ...events.map(({ eventId, rows, computers, last }) =>
      paragraph(
        page,
        t('{eventId}: {rows} events of {computers} computers {last}', {
          eventId,
          rows: countText(rows),
          computers: countText(computers),
          last: last === undefined ? '' : t('(newest {0})', last),
        }),
        2,
      ),
    ),
    ...advice.flatMap((step) => [
      paragraph(page, step.text, 2),
      ...(step.code === undefined ? [] : [`    ${printable(step.code)}`]),
    ]),
  ];
}

function volumeLines({ cost }: DataCheck['volume'], page: Page): readonly string[] {
  return [
    page.bold(t('Volume and cost of an export')),
    ...cost.arithmetic.map((line) => paragraph(page, line, 2)),
  ];
}
