import { atOnce } from '../../../src/core/atOnce.ts';
import type { Dictionary } from '../../../src/core/dictionary.ts';
import { dictionaryFromTexts } from '../../../src/core/dictionary.ts';
import { emptyReadAccount } from '../../../src/core/readAccount.ts';
import { createRandom, randomDouble } from '../../../src/core/random.ts';
import type { SavedModel } from '../../../src/core/savedModel.ts';
import { encodeParts, type NamedVectors } from '../../../src/engine/accessAnomaly/parts.ts';
import { vocabularyOfRows } from '../../../src/engine/accessAnomaly/vocabulary.ts';
import { modelId } from '../../../src/store/modelFile.ts';
import type { RatingsData } from './ratingsData.ts';

const step = { step: 1, of: 1, message: '' };

const width = 12;

/** A model as large as one of these data, with random vectors: what is stored does not depend on what they say. */
export function modelOfRatings(data: RatingsData): SavedModel {
  const tenants = dictionaryFromTexts(['tenant-1']);
  const entries = data.item.length;
  const parts = atOnce(
    encodeParts(
      {
        width,
        users: side(tenants, 'contoso\\user', data.users),
        resources: side(tenants, '\\\\fs.contoso.example\\share', data.items),
        seen: {
          pairs: { starts: data.starts, resources: data.item },
          count: Float64Array.from(data.rating, Math.round),
          firstDay: Int32Array.from(data.item, (item) => 20_000 + (item % 30)),
          lastDay: Int32Array.from(data.item, (item) => 20_030 + (item % 30)),
        },
        reference: { tenants, starts: Uint32Array.of(0, 20_000), scores: randomVectors(20_000).sort() },
      },
      step,
    ),
  );
  const algorithm = { id: 'accessAnomaly', version: 1 };
  const tenant = { mean: 1, std: 1, ceiling: 1, components: 1, users: data.users, resources: data.items };
  const model = {
    ...{ algorithm, parts, parameters: { rank: width - 2 } },
    tenants: [{ tenant: 'tenant-1', triples: entries, ...tenant }],
  };
  const about = {
    source: { kind: 'columns', tenant: 'tenant', user: 'user', resource: 'resource' },
    likelihood: 'count',
    window: {
      ...{ firstTime: NaN, lastTime: NaN, triples: entries, tenants: 1 },
      ...{ users: data.users, resources: data.items, account: emptyReadAccount },
    },
    kernel: 'simd128',
    card: 'A model of random numbers.\n',
  } as const;
  return { id: modelId(model, about), model, about };
}

/** Names sort as their rows do. */
function side(tenants: Dictionary, prefix: string, count: number): NamedVectors {
  const names = Array.from({ length: count }, (_, row) => `${prefix}${String(row).padStart(6, '0')}`);
  const ids = Uint32Array.from({ length: count }, (_, row) => row);
  return {
    vocabulary: vocabularyOfRows(tenants, dictionaryFromTexts(names), new Uint32Array(count), ids),
    vectors: randomVectors(count * width),
    components: new Int32Array(count),
  };
}

function randomVectors(length: number): Float64Array {
  const random = createRandom(29n);
  return Float64Array.from({ length }, () => randomDouble(random));
}
