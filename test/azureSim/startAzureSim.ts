import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { cloudOf, type CloudName } from '../../src/core/azure/clouds.ts';
import { armRoutes } from './arm/armRoutes.ts';
import { admit } from './arm/admit.ts';
import type { AzureSim, AzureSimOptions } from './azureSim.ts';
import { loadSpecifications } from './checks/specifications.ts';
import { certificateIn } from './http/certificate.ts';
import { Faults } from './http/faults.ts';
import { passThrough, type Pipeline } from './http/pipeline.ts';
import { RequestLog } from './http/requestLog.ts';
import { serve, type Incoming, type Outcome } from './http/serve.ts';
import { login } from './login/login.ts';
import { federatedToken } from './login/clientAssertion.ts';
import { issueToken } from './login/issueToken.ts';
import { createWorld } from './world/createWorld.ts';
import { places } from './world/seedResources.ts';
import type { Addresses } from './world/world.ts';
import { BlobService } from './exporting/blobService.ts';
import { Exporter } from './exporting/exporter.ts';
import { HubService } from './exporting/hubService.ts';
import { hubKeyRoutes } from './arm/hubKeys.ts';
import { ingestRoutes } from './logs/ingestRoutes.ts';
import { logRoutes } from './logs/logRoutes.ts';
import { ingest } from './world/ingest.ts';
import { controls } from './controls.ts';
import { profileOf } from './profileOf.ts';

/** Starts a local Azure. Who connects has to trust `certificate` (README). */
export async function startAzureSim(options: AzureSimOptions = {}): Promise<AzureSim> {
  const folder = options.certificateFolder ?? process.env['AZURE_SIM_CERTIFICATE'];
  const certificate = await certificateIn(folder);
  let handle: (incoming: Incoming) => Promise<Outcome> = () => Promise.reject(new Error('Not ready'));
  const { server, port } = await serve(certificate, options.port ?? 0, (incoming) => handle(incoming));
  const addresses = addressesAt(`https://127.0.0.1:${port}`, options.cloud ?? 'public');
  const cloud = { ...cloudNamed(options.cloud ?? 'public'), endpoints: addresses.endpoints };
  const world = createWorld(
    {
      cloud,
      subscriptions: options.subscriptions ?? 3,
      workspaces: options.workspaces ?? 2,
      identities: options.identities ?? {},
      hostileNames: options.hostileNames ?? false,
      pageSize: options.pageSize ?? 1000,
      operationTime: options.operationTime ?? 200,
      tokenLifetime: options.tokenLifetime ?? 3600,
    },
    addresses,
  );
  const faults = new Faults();
  faults.add(options.faults ?? []);
  const log = new RequestLog(options.log ?? process.env['AZURE_SIM_LOG']);
  const blobs = new BlobService(world, certificate);
  const hubs = new HubService(world);
  const exporter = new Exporter(world, blobs, hubs, options.exportDelay ?? 0);
  world.onIngested = (...came) => {
    exporter.take(...came);
  };
  const stop = async (): Promise<void> => {
    await exporter.stop();
    await Promise.all([blobs.stop(), hubs.stop()]);
    if (folder === undefined) rmSync(dirname(certificate.certificatePath), { recursive: true, force: true });
    await new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
      server.closeAllConnections();
    });
  };
  const sim: AzureSim = {
    url: addresses.origin,
    endpoints: addresses.endpoints,
    certificate: certificate.certificatePath,
    identities: world.identities,
    places,
    world,
    profile: (role) => profileOf(world, role),
    token: (role, audience, tenant = places.tenant) =>
      issueToken(world, {
        identity: world.identities[role]!,
        tenant,
        audience: addresses.endpoints[audience],
      }),
    federatedToken: (role) => federatedToken(world, world.identities[role]!),
    ingest: (table, rows, workspaceId) => {
      ingest(world, table, rows, workspaceId);
    },
    exported: () => exporter.settled(),
    hubConnection: (namespaceId = places.ids.hubs) => hubs.connectionString(namespaceId),
    addFaults: (more) => {
      faults.add(more);
    },
    clearFaults: () => {
      faults.clear();
    },
    requests: () => log.requests,
    violations: () => log.violations(),
    stop,
  };
  const pipeline: Pipeline = {
    world,
    services: [
      { prefix: '/arm', audience: 'resourceManager', routes: [...armRoutes, ...hubKeyRoutes(hubs)] },
      { prefix: '/logs', audience: 'logAnalytics', routes: logRoutes },
      { prefix: '/ingest', audience: 'monitor', routes: ingestRoutes },
    ],
    faults,
    log,
    specifications: loadSpecifications(options.specifications),
    admit,
    elsewhere: async (incoming) => {
      const { method, url, bytes } = incoming;
      const control = await controls(sim, method, url.pathname, bytes);
      if (control !== undefined) return { answer: control, contract: undefined };
      const fromBlobs = await blobs.answer(incoming);
      if (fromBlobs !== undefined) return { answer: fromBlobs, contract: 'azurite' };
      const answer = login(world, method, decodeURIComponent(url.pathname), bytes);
      return answer === undefined ? undefined : { answer, contract: 'ours' };
    },
  };
  handle = (incoming) => passThrough(pipeline, incoming);
  return sim;
}

function cloudNamed(name: CloudName): NonNullable<ReturnType<typeof cloudOf>> {
  // A cloud of one's own has the public one's audiences where nothing is reached there.
  const cloud = cloudOf(name === 'custom' ? {} : { cloud: name })!;
  return { ...cloud, name };
}

/** Sign-in at the root, as its paths start with a tenant; the rest below words. What is only ever an audience stays the cloud's. */
function addressesAt(origin: string, name: CloudName): Addresses {
  return {
    origin,
    endpoints: {
      ...cloudNamed(name).endpoints,
      login: origin,
      resourceManager: `${origin}/arm`,
      logAnalytics: `${origin}/logs`,
      portal: `${origin}/portal`,
    },
  };
}
