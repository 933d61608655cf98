import { describe, expect, it } from 'vitest';
import { openPlaces } from '../../../src/commands/openPlaces.ts';
import { Precondition } from '../../../src/host/precondition.ts';
import { detection, folder, listed } from './support.ts';

const two = listed(folder([detection('a'), detection('b')])) as never;

describe('openPlaces', () => {
  it('leaves the choice to the user when called from the palette', async () => {
    const { places, named, first, settled, id } = await openPlaces(two, undefined);
    expect(places.map((place) => place.detection.name)).toEqual(['a', 'b']);
    expect([named, first.detection.name, settled, id]).toEqual([undefined, 'a', false, undefined]);
  });

  it('has nothing to choose where there is only one', async () => {
    const { settled } = await openPlaces(listed(folder([detection('a')])) as never, undefined);
    expect(settled).toBe(true);
  });

  it("takes the detection and id of a tree's item", async () => {
    const node = { kind: 'model', workspace: '/w', detection: 'b', id: 'm1' };
    const { named, first, settled, id } = await openPlaces(two, node);
    expect([named?.detection.name, first.detection.name, settled, id]).toEqual(['b', 'b', true, 'm1']);
  });

  it('never takes another detection for one that is gone', async () => {
    const node = { kind: 'detection', workspace: '/w', detection: 'c' };
    await expect(openPlaces(two, node)).rejects.toBeInstanceOf(Precondition);
  });
});
