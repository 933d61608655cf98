import type { Transport } from '../core/azure/transport.ts';
import type { Tokens } from '../core/azure/tokens.ts';
import type { Job } from '../usecases/job.ts';
import type { Terminal } from './terminal.ts';

/** The command line's way to Azure; its code is loaded when something goes it. */
export function azureServices({
  environment,
}: Pick<Terminal, 'environment'>): NonNullable<Job['services']['azure']> {
  let opened: Promise<{ readonly transport: Transport; readonly tokens: Tokens }> | undefined;
  const open = (): NonNullable<typeof opened> => (opened ??= openWay(environment));
  return {
    transport: { send: async (request, signal) => (await open()).transport.send(request, signal) },
    tokens: { get: async (request, signal) => (await open()).tokens.get(request, signal) },
  };
}

async function openWay(
  environment: Terminal['environment'],
): Promise<{ readonly transport: Transport; readonly tokens: Tokens }> {
  const [{ nodeTransport }, { environmentProxy }, { machineTokens }, { hostsTrustedBy }] = await Promise.all([
    import('../network/nodeTransport.ts'),
    import('../network/environmentProxy.ts'),
    import('../network/credentials/machineTokens.ts'),
    import('../network/credentials/requireTrusted.ts'),
  ]);
  const transport = nodeTransport(environmentProxy(environment));
  const trustedHosts = (): readonly string[] => hostsTrustedBy(environment);
  const tokens = machineTokens({ transport, environment, trustedHosts, now: () => Date.now() });
  return { transport, tokens };
}
