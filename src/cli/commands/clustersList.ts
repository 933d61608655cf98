import { t } from '@vscode/l10n';
import { type AnyCommand, defineCommand } from '../defineCommand.ts';
import { columns } from '../layout/columns.ts';
import { printable } from '../layout/printable.ts';
import { placeOptions } from '../options/placeOptions.ts';

export function clustersListCommand(): AnyCommand {
  return defineCommand({
    name: 'clusters list',
    summary: t('The dedicated Log Analytics clusters of the subscription'),
    options: placeOptions(),
    example: 'byoml clusters list',
    run: async ({ workspace, profile }, job) => {
      const { listClusters } = await import('../../usecases/azure/listClusters.ts');
      const clusters = await listClusters({ workspace, profile }, job);
      return {
        json: clusters,
        text: (page) =>
          clusters.length === 0
            ? t('The subscription has no dedicated cluster; none is needed.')
            : columns(
                page,
                [
                  { title: t('cluster') },
                  { title: t('resource group'), flexible: true },
                  { title: t('region') },
                  { title: t('GB a day'), align: 'right' },
                  { title: t('state') },
                ],
                clusters.map((cluster) => [
                  printable(cluster.name),
                  printable(cluster.resourceGroup),
                  printable(cluster.location),
                  String(cluster.capacity ?? ''),
                  printable(cluster.provisioningState ?? ''),
                ]),
              ).join('\n'),
      };
    },
  });
}
