import { describe, expect, it } from 'vitest';
import { checkedKind } from '../../../src/host/checkedFile.ts';

describe('checkedKind', () => {
  it.each([
    ['/w/detections/shares/rules/shares.kql', 'rule'],
    ['C:\\w\\detections\\shares\\rules\\shares.kql', 'rule'],
    ['/w/detections/shares/detection.yaml', 'detection'],
    ['/w/byoml.yaml', 'workspace'],
    ['/w/templates/mine/template.json', 'template'],
    ['/w/queries/shares.kql', undefined],
    ['/w/detections/shares/rules/shares.yaml', undefined],
    ['/w/detections/shares/rules/old/shares.kql', undefined],
    ['/w/detections/shares/notes/detection.yaml', undefined],
    ['/w/not-byoml.yaml', undefined],
    ['/w/template.json', undefined],
  ])('%s is %s', (path, kind) => {
    expect(checkedKind(path)).toBe(kind);
  });
});
