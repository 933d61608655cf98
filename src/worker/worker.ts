import { availableParallelism } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { createKernels } from '../kernels/createKernels.ts';
import { memoryBudget } from '../kernels/memoryBudget.ts';
import { Rpc } from '../protocol/rpc.ts';
import type { WorkerApi } from '../protocol/workerApi.ts';
import type { WorkerHostApi } from '../protocol/workerHostApi.ts';
import { assetsFolder } from '../usecases/assetsFolder.ts';
import { hostTokens } from './hostTokens.ts';
import { hostTransport } from './hostTransport.ts';
import { portChannel } from './portChannel.ts';
import { workerHandlers } from './workerHandlers.ts';

// The entry of the extension host's workers. What a call needs is loaded with the first one of its kind.
if (parentPort !== null) {
  const services = {
    now: () => Date.now(),
    templatesFolder: assetsFolder('templates'),
    // One core stays for the editor.
    ...createKernels(Math.max(1, availableParallelism() - 1), process.env['BYOML_KERNEL']),
    memoryBudget,
    azure: { transport: hostTransport(() => host), tokens: hostTokens(() => host) },
  };
  const host: Rpc<WorkerApi, WorkerHostApi> = new Rpc<WorkerApi, WorkerHostApi>(
    portChannel(parentPort),
    workerHandlers(services, (text) => {
      // Nobody to tell once the connection is gone.
      host.call('log', { level: 'error', text }).catch(() => undefined);
    }),
  );
}
