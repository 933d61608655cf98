import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { cloudNames } from '../../src/core/azure/clouds.ts';
import type { AzureSim } from '../azureSim/azureSim.ts';
import type { FaultInput } from '../azureSim/http/faults.ts';
import { startAzureSim } from '../azureSim/startAzureSim.ts';
import type { CliResult } from '../cli/support/runCli.ts';
import { type CliAt, cliAt } from './support/cliAt.ts';

const list = ['export-rule', 'list', '--json'];
const create = [
  ...['export-rule', 'create', 'accesses', '--tables', 'SecurityEvent'],
  ...['--storage', 'contosoexport', '--json'],
];

interface Told {
  readonly code: string;
  readonly message: string;
  readonly action: string;
}

/** What a failed call says, on the last line of stderr. */
function toldBy({ err }: CliResult): Told {
  return (JSON.parse(err.trimEnd().split('\n').at(-1)!) as { readonly error: Told }).error;
}

describe.each(cloudNames)('the command line in the cloud %s', (cloud) => {
  let sim: AzureSim;
  let cli: CliAt;
  beforeAll(async () => {
    sim = await startAzureSim({ cloud });
    cli = cliAt(sim);
  });
  afterAll(async () => {
    cli.remove();
    expect(sim.violations()).toEqual([]);
    await sim.stop();
  });
  afterEach(() => {
    sim.clearFaults();
  });

  it('plans with 10, applies with 0, plans the same with 0', async () => {
    expect((await cli.run('exporter', [...create, '--plan'])).code).toBe(10);
    expect(JSON.parse((await cli.run('exporter', list)).out)).toEqual([]);
    expect((await cli.run('exporter', [...create, '--yes'])).code).toBe(0);
    expect(JSON.parse((await cli.run('exporter', list)).out)).toMatchObject([{ name: 'accesses' }]);
    expect((await cli.run('exporter', [...create, '--plan'])).code).toBe(0);
    const remove = ['export-rule', 'delete', 'accesses', '--json'];
    expect(toldBy(await cli.run('exporter', remove)).code).toBe('plan.unasked');
    expect((await cli.run('exporter', [...remove, '--yes'])).code).toBe(0);
    expect(JSON.parse((await cli.run('exporter', list)).out)).toEqual([]);
  });

  it.each([
    ['withoutConsent', 'signIn.refused', 'consent'],
    ['withExpiredSecret', 'signIn.refused', 'expired'],
    ['stranger', 'signIn.refused', 'AADSTS700016'],
  ])('says why %s is not let in', async (role, code, words) => {
    const { tenant } = sim.places;
    const told = await cli.run(role, list, { env: { AZURE_TENANT_ID: tenant } });
    expect(told).toMatchObject({ code: 4, out: '' });
    expect(toldBy(told)).toMatchObject({ code });
    expect(toldBy(told).message).toContain(words);
  });

  it('says that nobody is signed in, and how to', async () => {
    const told = await cli.runWith({ PATH: '', AZURE_CONFIG_DIR: cli.folder }, list);
    expect(told).toMatchObject({ code: 4, out: '' });
    expect(toldBy(told)).toMatchObject({ code: 'signIn.none' });
    expect(toldBy(told).action).toContain('byoml sign-in');
  });

  it.each<[string, FaultInput, number, string]>([
    [
      'a subscription that is disabled',
      { status: 409, code: 'ReadOnlyDisabledSubscription' },
      4,
      'azure.subscription',
    ],
    ['a workspace that is gone', { status: 404, code: 'ResourceNotFound' }, 3, 'azure.missing'],
    ['a permission that is missing', { status: 403, code: 'AuthorizationFailed' }, 4, 'azure.forbidden'],
    ['a request that conflicts', { status: 409, code: 'Conflict' }, 5, 'azure.refused'],
    ['a service that stays away', { status: 503, retryAfter: 0, times: 9 }, 5, 'azure.unavailable'],
    ['a service that wants to wait', { status: 429, retryAfter: 0, times: 9 }, 5, 'azure.throttled'],
    ['connections that break', { reset: 'before', times: 9 }, 5, 'network.reset'],
  ])('tells of %s', async (_, fault, code, told) => {
    sim.addFaults([{ match: { path: 'dataExports' }, message: 'It is so.', ...fault }]);
    const result = await cli.run('owner', list);
    expect(result).toMatchObject({ code, out: '' });
    expect(toldBy(result).code).toBe(told);
  });
});

describe('the way of the command line to Azure', () => {
  let sim: AzureSim;
  beforeAll(async () => {
    sim = await startAzureSim();
  });
  afterAll(() => sim.stop());

  const at = async (
    endpoints: Readonly<Record<string, string>>,
    environment: Readonly<Record<string, string>>,
  ): Promise<CliResult> => {
    const cli = cliAt(sim, endpoints);
    try {
      return await cli.run('owner', list, { env: environment });
    } finally {
      cli.remove();
    }
  };

  it('is told where a name is not known, and where nobody listens', async () => {
    const unknown = await at({ login: 'https://login.invalid' }, { BYOML_TRUSTED_HOSTS: 'login.invalid' });
    expect([unknown.code, toldBy(unknown).code]).toEqual([5, 'network.dns']);
    expect(toldBy(unknown).message).toContain('login.invalid');
    const nobody = await at({ login: 'https://127.0.0.1:1' }, {});
    expect([nobody.code, toldBy(nobody).code]).toEqual([5, 'network.unreachable']);
  });

  it('is not taken to an address that only a file names', async () => {
    const before = sim.requests().length;
    const told = await at({ login: 'https://login.example' }, {});
    expect([told.code, toldBy(told).code]).toEqual([4, 'signIn.foreign']);
    expect(toldBy(told).message).toContain('login.example');
    expect(sim.requests()).toHaveLength(before);
    const trusted = await at({ login: 'https://login.invalid' }, { BYOML_TRUSTED_HOSTS: 'login.invalid' });
    expect(toldBy(trusted).code).toBe('network.dns');
  });

  it('is not taken where the certificate is not trusted', async () => {
    const told = await at({}, { NODE_EXTRA_CA_CERTS: '' });
    expect([told.code, toldBy(told).code]).toEqual([4, 'network.tls']);
    expect(toldBy(told).action).toContain('NODE_EXTRA_CA_CERTS');
  });

  it("goes through the environment's proxy, and says when that wants credentials", async () => {
    const asked: string[] = [];
    const proxy = createServer();
    proxy.on('connect', ({ url }, socket) => {
      asked.push(url ?? '');
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    const address = `http://user:pass-word@127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    const told = await at({}, { HTTPS_PROXY: address });
    const around = await at({}, { HTTPS_PROXY: address, NO_PROXY: '127.0.0.1' });
    proxy.close();
    expect([told.code, toldBy(told).code]).toEqual([4, 'network.proxy']);
    expect(asked.length).toBeGreaterThan(0);
    expect(told.err).not.toContain('pass-word');
    expect(around).toMatchObject({ code: 0, err: '' });
  });
});
