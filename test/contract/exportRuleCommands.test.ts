import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import type { AzureSim } from '../azureSim/azureSim.ts';
import { startAzureSim } from '../azureSim/startAzureSim.ts';
import { fakeTerminal } from '../unit/cli/support/fakeTerminal.ts';
import { atSim } from './support/atSim.ts';

describe('export rules on the command line', () => {
  let sim: AzureSim;
  beforeAll(async () => {
    sim = await startAzureSim();
  });
  afterAll(async () => {
    expect(sim.violations()).toEqual([]);
    await sim.stop();
  });

  interface Said {
    readonly code: number;
    readonly out: string;
    readonly err: string;
  }

  async function byoml(
    workspace: string,
    words: readonly string[],
    { role = 'exporter', ask }: { readonly role?: string; readonly ask?: Terminal['ask'] } = {},
  ): Promise<Said> {
    const { environment } = sim.profile(role);
    const terminal = fakeTerminal({ environment });
    const code = await main([...words, '--workspace', workspace], { ...terminal, ask });
    return { code, ...terminal.written };
  }

  const create = ['export-rule', 'create', 'accesses', '--storage', 'contosoexport'];

  it('are planned, asked about, applied, shown, and taken back', () =>
    atSim(sim, async (workspace) => {
      const plan = await byoml(workspace, [...create, '--plan']);
      expect(plan).toMatchObject({ code: 10 });
      expect(plan.out).toContain('Create data export rule accesses');
      expect(plan.out).toContain('az monitor log-analytics workspace data-export create --resource-group');
      expect(await byoml(workspace, create)).toMatchObject({ code: 2, out: '' });
      const declined = await byoml(workspace, create, { ask: () => Promise.resolve('') });
      expect(declined).toMatchObject({ code: 130, out: '' });
      expect(declined.err).toContain('Nothing was changed.');
      const done = await byoml(workspace, create, { ask: () => Promise.resolve('y') });
      expect(done).toMatchObject({ code: 0 });
      expect((await byoml(workspace, [...create, '--plan'])).code).toBe(0);
      const listed = await byoml(workspace, ['export-rule', 'list', '--json']);
      expect(JSON.parse(listed.out)).toMatchObject([{ name: 'accesses', tables: ['SecurityEvent'] }]);
      const disabled = await byoml(workspace, ['export-rule', 'disable', 'accesses', '--yes', '--json']);
      const { outcome } = JSON.parse(disabled.out) as { readonly outcome: { readonly id: string } };
      const shown = await byoml(workspace, ['export-rule', 'show', 'accesses']);
      expect(shown.out).toMatch(/enabled +no/);
      expect((await byoml(workspace, ['plan', 'undo', outcome.id, '--yes'])).code).toBe(0);
      expect((await byoml(workspace, ['export-rule', 'show', 'accesses'])).out).toMatch(/enabled +yes/);
      expect((await byoml(workspace, ['plan', 'list'])).out).toContain('undone');
      expect((await byoml(workspace, ['plan', 'show', outcome.id])).out).toContain('Journal: undone');
      expect((await byoml(workspace, ['export-rule', 'delete', 'accesses', '--yes'])).code).toBe(0);
    }));

  it('print what would do the same', () =>
    atSim(sim, async (workspace) => {
      const as = async (format: string): Promise<string> =>
        (await byoml(workspace, [...create, '--format', format])).out;
      expect(await as('az')).toMatch(/^az monitor .* --tables SecurityEvent --subscription [0-9a-f-]{36}\n$/);
      expect(await as('bicep')).toContain("resource exportRule 'Microsoft.OperationalInsights/");
      expect(JSON.parse(await as('arm'))).toMatchObject({
        resources: [{ name: 'contoso-sentinel/accesses', properties: { enable: true } }],
      });
      expect((await byoml(workspace, ['export-rule', 'list', '--json'])).out).toBe('[]\n');
    }));

  it.each([
    [['export-rule', 'create', 'x', '--storage', 'contosoexport'], 2, 'cannot be called "x"'],
    [['export-rule', 'create', 'accesses'], 2, 'Say where to'],
    [['export-rule', 'edit', 'none-such', '--tables', 'Heartbeat'], 3, 'no data export rule "none-such"'],
    [['export-rule', 'show', 'none-such'], 3, 'no data export rule "none-such"'],
    [['export-rule', 'create', 'accesses', '--storage', 'nowhere'], 3, 'no storage account "nowhere"'],
    [['export-rule', 'create', 'accesses', '--storage', 'contosopremium', '--yes'], 4, 'Premium tier'],
    [['table', 'migrate', 'None_CL', '--yes'], 3, 'no table "None_CL"'],
    [['plan', 'continue', '0123456789ab', '--yes'], 3, 'no plan "0123456789ab"'],
    [['plan', 'undo', '../../x', '--yes'], 3, 'no plan'],
  ])('%j fails with %i', (words, code, text) =>
    atSim(sim, async (workspace) => {
      const said = await byoml(workspace, words, { role: 'owner' });
      expect(said).toMatchObject({ code, out: '' });
      expect(said.err.replaceAll('\n', ' ')).toContain(text);
    }),
  );

  it('list clusters, migrate a table, check data', () =>
    atSim(sim, async (workspace) => {
      const as = { role: 'owner' };
      expect((await byoml(workspace, ['clusters', 'list'], as)).out).toContain('contoso-cluster');
      const migrate = ['table', 'migrate', 'AnomalousResourceAccessResult_CL'];
      expect((await byoml(workspace, [...migrate, '--plan'], as)).code).toBe(10);
      expect((await byoml(workspace, [...migrate, '--yes', '--quiet'], as)).code).toBe(0);
      expect((await byoml(workspace, [...migrate, '--plan'], as)).code).toBe(0);
      expect((await byoml(workspace, ['data', 'check'], as)).out).toContain('auditpol /set');
    }));
});
