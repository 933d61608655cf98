import { t } from '@vscode/l10n';
import { ByomlError } from '../../core/errors/byomlError.ts';
import { type AnyCommand, defineCommand } from '../defineCommand.ts';
import { columns } from '../layout/columns.ts';
import { paragraph } from '../layout/paragraph.ts';
import { printable } from '../layout/printable.ts';

export function doctorCommand(): AnyCommand {
  return defineCommand({
    name: 'doctor',
    summary: t('Check everything that the other commands need'),
    options: {},
    example: 'byoml doctor',
    run: async ({ workspace }, job) => {
      const { doctor } = await import('../../usecases/doctor.ts');
      const checks = await doctor({ workspace }, job);
      const failed = checks.filter(({ ok }) => !ok);
      const names = failed.map(({ name }) => name).join(', ');
      return {
        json: checks,
        text: (page) =>
          [
            ...columns(
              page,
              [{ title: '' }, { title: t('check') }, { title: t('found'), flexible: true }],
              checks.map(({ ok, name, found }) => [ok ? t('ok') : t('LACKS'), name, printable(found)]),
            ),
            ...failed.map(({ name, fix }) => paragraph(page, `${name}: ${fix ?? ''}`)),
          ].join('\n'),
        ...(failed.length === 0
          ? {}
          : {
              verdict: new ByomlError('doctor.lacks', {
                failed: failed.length,
                checks: checks.length,
                names,
              }),
            }),
      };
    },
  });
}
