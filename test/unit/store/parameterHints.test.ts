import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { accessAnomaly } from '../../../src/engine/accessAnomaly/accessAnomaly.ts';
import { parameterHints } from '../../../src/store/schemas/parameterHints.ts';
import { publishedSchemas } from '../../../src/store/schemas/publishedSchemas.ts';

const implicit = accessAnomaly.parameters({});
const explicit = accessAnomaly.parameters({ implicit: false });
const compat = accessAnomaly.parameters({ compat: true });

describe('what an editor offers for parameters', () => {
  it('are those of the algorithm, with its defaults', () => {
    expect(Object.keys(parameterHints).sort()).toEqual(Object.keys(implicit).sort());
    for (const [name, hint] of Object.entries(parameterHints)) {
      if ('default' in hint) expect([name, hint.default]).toEqual([name, implicit[name]]);
    }
  });

  it('are values that the algorithm takes', () => {
    for (const [name, { examples }] of Object.entries(parameterHints)) {
      for (const example of examples) {
        const owner = [implicit, explicit, compat].find((given) => {
          try {
            return accessAnomaly.parameters({ ...given, [name]: example })[name] === example;
          } catch {
            return false;
          }
        });
        expect([name, example, owner === undefined]).toEqual([name, example, false]);
      }
    }
  });

  it('stand in the schemas of detections and templates', () => {
    const made = publishedSchemas();
    for (const name of ['detection', 'template']) {
      expect(made[`${name}.schema.json`]).toMatchObject({
        properties: {
          algorithm: { properties: { parameters: { properties: { newUsers: { default: 'ignore' } } } } },
        },
      });
    }
  });

  it('are described, each, for people', () => {
    const page = readFileSync(resolve(import.meta.dirname, '../../../docs/parameters.md'), 'utf8');
    const described = [...page.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
    expect(described.toSorted()).toEqual(Object.keys(parameterHints).sort());
  });
});
