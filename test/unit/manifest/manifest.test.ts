import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { commandIds } from '../../../src/commands/commandMap.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const text = z.string();
const placed = z.record(text, z.array(z.object({ command: text, when: text.optional() })));

const manifest = z
  .object({
    engines: z.object({ vscode: text }),
    activationEvents: z.array(text),
    main: text,
    icon: text,
    l10n: text,
    extensionKind: z.array(text),
    capabilities: z.object({
      untrustedWorkspaces: z.object({ supported: z.literal('limited'), description: text }),
      virtualWorkspaces: z.object({ supported: z.literal(false), description: text }),
    }),
    devDependencies: z.record(text, text),
    contributes: z.object({
      commands: z.array(
        z.object({
          command: text,
          title: text,
          category: text,
          icon: text.optional(),
          enablement: text.optional(),
        }),
      ),
      menus: placed,
      views: z.record(text, z.array(z.object({ id: text, name: text }))),
      viewsContainers: z.object({ activitybar: z.array(z.object({ id: text, title: text, icon: text })) }),
      viewsWelcome: z.array(z.object({ view: text, contents: text, when: text })),
      configuration: z.object({
        properties: z.record(
          text,
          z.object({ markdownDescription: text, scope: text, order: z.number(), default: z.unknown() }),
        ),
      }),
      walkthroughs: z.array(
        z.object({
          steps: z.array(
            z.object({
              id: text,
              description: text,
              completionEvents: z.array(text).min(1),
              media: z.object({
                image: z.object({ dark: text, light: text, hc: text, hcLight: text }),
                altText: text,
              }),
            }),
          ),
        }),
      ),
      jsonValidation: z.array(z.object({ fileMatch: text, url: text })),
      yamlValidation: z.array(z.object({ fileMatch: text, url: text })),
    }),
  })
  .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));

const words = z.record(text, text).parse(JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8')));

const { contributes } = manifest;

describe('commands in package.json', () => {
  it('are those that have a handler, each once', () => {
    expect(contributes.commands.map(({ command }) => command).sort()).toEqual([...commandIds].sort());
  });

  it('are in the category by which the palette finds them', () => {
    for (const { command, category } of contributes.commands)
      expect([command, category]).toEqual([command, 'BYO-ML']);
  });

  it('say when they can be run, where they need a folder, trust or a running job', () => {
    const always = [
      'byoml.job.clear',
      'byoml.cli.install',
      'byoml.diagnostics.collect',
      'byoml.log.show',
      'byoml.views.refresh',
      'byoml.azure.signOut',
      'byoml.azure.refresh',
    ];
    for (const { command, enablement } of contributes.commands)
      expect([command, enablement !== undefined]).toEqual([command, !always.includes(command)]);
    const writing = [
      ...['sample.generate', 'detection.create', 'model.train', 'run.score', 'rule.create'],
      ...['azure.choosePlace', 'cluster.list', 'table.migrate', 'data.check', 'plan.continue', 'plan.undo'],
      ...['show', 'create', 'edit', 'enable', 'disable', 'delete'].map((action) => `exportRule.${action}`),
    ];
    for (const name of writing) {
      const command = contributes.commands.find((other) => other.command === `byoml.${name}`);
      expect(command?.enablement).toContain('isWorkspaceTrusted');
      expect(command?.enablement).toContain('workspaceFolderCount > 0');
    }
  });

  it('stand in menus only with a condition and a handler', () => {
    for (const [menu, items] of Object.entries(contributes.menus)) {
      for (const { command, when } of items) {
        expect(commandIds).toContain(command);
        expect([menu, command, when !== undefined]).toEqual([menu, command, true]);
      }
    }
  });
});

describe('menus in package.json', () => {
  const conditions = Object.values(contributes.menus).flatMap((items) => items.map(({ when }) => when ?? ''));

  it('are of views that there are, or of the documents of plans', () => {
    const ids = Object.values(contributes.views).flatMap((views) => views.map(({ id }) => id));
    for (const condition of conditions) {
      if (condition === 'resourceScheme == byoml-plan') continue;
      expect(ids).toContain(/^view == ([\w.]+)/.exec(condition)?.[1]);
    }
  });

  it('ask for capabilities that items have, each once', () => {
    const looks = ['detectionLook.ts', 'jobLook.ts', 'azureLook.ts'].map((file) =>
      readFileSync(join(root, 'src', 'views', file), 'utf8'),
    );
    const given = new Set(looks.join('').match(/(?<=')can[A-Z]\w+/g));
    const asked = conditions.flatMap((condition) => condition.match(/can[A-Z]\w+/g) ?? []);
    expect([...given].sort()).toEqual([...new Set(asked)].sort());
  });
});

describe('views in package.json', () => {
  it('are three, in one container, each with a welcome', () => {
    expect(Object.keys(contributes.views)).toEqual(['byoml']);
    const ids = contributes.views['byoml']?.map(({ id }) => id) ?? [];
    expect(ids).toEqual(['byoml.detections', 'byoml.activity', 'byoml.azure']);
    for (const id of ids) expect(contributes.viewsWelcome.map(({ view }) => view)).toContain(id);
  });

  it('offer only commands that there are', () => {
    const linked = Object.values(words).flatMap((word) =>
      [...word.matchAll(/\(command:(byoml\.[\w.]+)/g)].map(([, command]) => command),
    );
    expect(linked.length).toBeGreaterThan(3);
    for (const command of linked) expect(commandIds).toContain(command);
  });
});

describe('settings in package.json', () => {
  it('have a scope, an order of their own, a description and a default', () => {
    const properties = Object.entries(contributes.configuration.properties);
    expect(properties.length).toBeGreaterThan(0);
    expect(new Set(properties.map(([, { order }]) => order)).size).toBe(properties.length);
    for (const [name, { scope, default: value }] of properties) {
      expect(name).toMatch(/^byoml\./);
      expect(['application', 'machine', 'window', 'resource', 'language-overridable']).toContain(scope);
      expect(value).toBeDefined();
    }
  });
});

describe('words in package.nls.json', () => {
  it('are all there and all used', () => {
    const used = [...JSON.stringify(manifest).matchAll(/%([\w.]+)%/g)].map(([, key]) => key ?? '');
    const everything = [...readFileSync(join(root, 'package.json'), 'utf8').matchAll(/"%([\w.]+)%"/g)];
    const keys = [...new Set([...used, ...everything.map(([, key]) => key ?? '')])];
    expect(keys.sort()).toEqual(Object.keys(words).sort());
  });

  it('are said: none is empty, and commands have neither a full stop nor an emoji', () => {
    for (const [key, word] of Object.entries(words)) expect([key, word.trim() !== '']).toEqual([key, true]);
    for (const { title } of contributes.commands)
      expect(words[title.slice(1, -1)]).toMatch(/^[A-Z][A-Za-z ]+[a-z]$/);
  });

  it('stand for every text that people read', () => {
    for (const { title } of contributes.commands) expect(title).toMatch(/^%.+%$/);
    for (const { steps } of contributes.walkthroughs)
      for (const { description, media } of steps)
        expect(`${description} ${media.altText}`).toMatch(/^%\S+% %\S+%$/);
    for (const { markdownDescription } of Object.values(contributes.configuration.properties))
      expect(markdownDescription).toMatch(/^%.+%$/);
    for (const { contents } of contributes.viewsWelcome) expect(contents).toMatch(/^%.+%$/);
  });
});

describe('how the extension starts and where it runs', () => {
  it('does nothing when the editor starts', () => {
    expect(manifest.activationEvents).toEqual(['onWebviewPanel:byoml.results']);
  });

  it('runs where the files are', () => {
    expect(manifest.extensionKind).toEqual(['workspace']);
  });

  it('is compiled against the oldest editor that it promises to run in', () => {
    expect(`^${manifest.devDependencies['@types/vscode'] ?? ''}`).toBe(manifest.engines.vscode);
  });
});

describe('files that package.json names', () => {
  it('are there', () => {
    const pictures = contributes.walkthroughs.flatMap(({ steps }) =>
      steps.flatMap(({ media }) => Object.values(media.image)),
    );
    const icons = contributes.viewsContainers.activitybar.map(({ icon }) => icon);
    for (const file of [manifest.icon, manifest.l10n, ...icons, ...pictures])
      expect([file, existsSync(join(root, file))]).toEqual([file, true]);
  });

  it('have a schema for each of the files that users write', () => {
    for (const { url } of [...contributes.jsonValidation, ...contributes.yamlValidation])
      expect(existsSync(join(root, url.replace('./dist/', '')))).toBe(true);
  });
});
