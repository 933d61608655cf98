import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReadFolder } from '../../../src/host/workspaces.ts';
import { detectionLook } from '../../../src/views/detectionLook.ts';
import type { DetectionNode } from '../../../src/views/detectionNode.ts';
import { childNodes, rootNodes } from '../../../src/views/detectionNodes.ts';
import type { ItemLook } from '../../../src/views/itemLook.ts';
import { hostileNames } from '../content/hostileNames.ts';
import { detection, model, readFolder, rule, run } from './support.ts';

interface Manifest {
  readonly contributes: { readonly menus: Readonly<Record<string, readonly { readonly when: string }[]>> };
}

function looksOf(folders: readonly ReadFolder[]): readonly ItemLook[] {
  const all = (nodes: readonly DetectionNode[]): readonly DetectionNode[] =>
    nodes.flatMap((node) => [node, ...all(childNodes(node))]);
  return all(rootNodes(folders)).map(detectionLook);
}

function lookOf(id: string, change: Parameters<typeof detection>[0] = {}): ItemLook {
  const look = looksOf([readFolder(detection(change))]).find((one) => one.id.startsWith(`${id}:`));
  if (look === undefined) throw new Error(`nothing is called ${id}`);
  return look;
}

describe('an item of the Detections tree', () => {
  it('offers what can be done with it', () => {
    expect(lookOf('detection').capabilities).toEqual([
      'canBeTrained',
      'canBeScored',
      'canHaveRule',
      'canBeRevealed',
    ]);
    expect(lookOf('detection', { models: [] }).capabilities).toEqual(['canBeTrained', 'canBeRevealed']);
    expect(lookOf('detection', { problem: 'Damaged.' }).capabilities).toEqual(['canBeRevealed']);
    expect(lookOf('model').capabilities).toEqual(['canBeScored', 'canBeRevealed']);
    expect(lookOf('run').capabilities).toEqual(['canBeOpened', 'canBeRevealed']);
  });

  it('offers no training result that is damaged', () => {
    const broken = { ...model, problem: 'Damaged.' };
    expect(lookOf('detection', { models: [broken] }).capabilities).not.toContain('canBeScored');
    expect(lookOf('model', { models: [broken] }).capabilities).toEqual(['canBeRevealed']);
    expect(lookOf('run', { runs: [{ ...run, problem: 'Damaged.' }] }).capabilities).toEqual([
      'canBeRevealed',
    ]);
  });

  it('speaks the words that the menus of package.json ask for, and no others', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
    const whens = Object.values(manifest.contributes.menus).flatMap((menu) => menu.map(({ when }) => when));
    const asked = whens
      .filter((when) => when.includes('byoml.detections'))
      .flatMap((when) => [...when.matchAll(/can[A-Z]\w+/g)].map(([word]) => word));
    const offered = looksOf([readFolder(detection())]).flatMap(({ capabilities }) => capabilities);
    expect(new Set(offered)).toEqual(new Set(asked));
  });

  it('opens with Enter where there is something to open', () => {
    expect(lookOf('run').opens).toEqual({ what: 'run' });
    expect(lookOf('model').opens).toEqual({ what: 'markdown', path: `${model.folder}/card.md` });
    expect(lookOf('rule').opens).toEqual({ what: 'text', path: rule.path });
    expect(lookOf('problem', { problem: 'Damaged.' }).opens).toEqual({
      what: 'text',
      path: '/w/detections/shares/detection.yaml',
    });
    expect(lookOf('detection').opens).toBeUndefined();
  });

  it('says in its tooltip what the line has no room for', () => {
    expect(lookOf('model').tooltip.split('\n')).toEqual([
      'Model 20260324T2259Z-0123456789ab',
      'In use: it scores, and rules are made from it.',
      'Algorithm: accessAnomaly',
      'Learned from accesses from 2026-03-01 to 2026-03-24',
    ]);
    expect(lookOf('run').tooltip.split('\n')).toEqual([
      'Run 20260331T2229Z-9315739cfdda',
      '35 findings · 5.0 a day',
      'Scored accesses from 2026-03-25 to 2026-03-31',
      'With model 20260324T2259Z-0123456789ab',
    ]);
  });

  it('is said by a screen reader as what it is', () => {
    expect(lookOf('detection').spoken).toBe('Detection shares, 35 findings · 5.0 a day');
    expect(lookOf('model').spoken).toBe(
      'Model 20260324T2259Z-0123456789ab, in use, accesses from 2026-03-01 to 2026-03-24',
    );
    expect(lookOf('rule').spoken).toBe('Rule shares.kql');
  });

  it('stays one short visible line, whatever files and data are called', () => {
    fc.assert(
      fc.property(hostileNames, (name) => {
        const folder: ReadFolder = {
          name,
          path: `/w/${name}`,
          summary: {
            problem: name,
            detections: [
              detection({
                name,
                template: name,
                problem: name,
                models: [{ id: name, folder: name, active: true, problem: name, algorithm: name }],
                runs: [{ id: name, folder: name, modelId: name }],
                rules: [{ name, path: name }],
              }),
            ],
          },
        };
        for (const look of looksOf([folder, readFolder()])) {
          for (const text of [look.label, look.description, look.spoken, ...look.tooltip.split('\n')]) {
            expect(text).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
          }
          expect(look.label).not.toBe('');
          expect(look.label.length).toBeLessThanOrEqual(200 * 9);
          expect(look.tooltip.split('\n').length).toBeLessThanOrEqual(6);
        }
      }),
    );
  });
});
