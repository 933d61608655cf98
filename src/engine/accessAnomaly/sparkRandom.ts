/** Spark's XORShiftRandom with the draws of java.util.Random on top of it. */
export interface SparkRandom {
  /** Uniform signed 64-bit integer. */
  long(): bigint;
  /** Uniform double in [0, 1). */
  double(): number;
  /** Standard normal by the polar method; draws come in pairs and the second one is kept. */
  gaussian(): number;
}

/**
 * The generator of Spark 3 for a 64-bit seed: `s ^= s << 21; s ^= s >>> 35; s ^= s << 4`, low bits first, with the state
 * held as two 32-bit halves. Equal to Spark's documented rand and randn values. Source: Apache Spark, XORShiftRandom.
 */
export function createSparkRandom(seed: bigint): SparkRandom {
  const bytes = bigEndianBytes(seed);
  let low = murmurHash3(bytes, 0x3c074a61);
  let high = murmurHash3(bytes, low);
  let kept = NaN;

  const advance = (): number => {
    high ^= (high << 21) | (low >>> 11);
    low ^= low << 21;
    low ^= high >>> 3;
    high ^= (high << 4) | (low >>> 28);
    low ^= low << 4;
    return low;
  };
  const double = (): number => {
    const upper = advance() & 0x3ffffff;
    return (upper * 0x8000000 + (advance() & 0x7ffffff)) / 0x20_0000_0000_0000;
  };
  return {
    long(): bigint {
      const upper = BigInt(advance()) << 32n;
      return BigInt.asIntN(64, upper + BigInt(advance()));
    },
    double,
    gaussian(): number {
      if (!Number.isNaN(kept)) {
        const second = kept;
        kept = NaN;
        return second;
      }
      for (;;) {
        const x = 2 * double() - 1;
        const y = 2 * double() - 1;
        const square = x * x + y * y;
        if (square >= 1 || square === 0) continue;
        const stretch = Math.sqrt((-2 * Math.log(square)) / square);
        kept = y * stretch;
        return x * stretch;
      }
    },
  };
}

function bigEndianBytes(value: bigint): DataView {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, BigInt.asUintN(64, value));
  return view;
}

/** MurmurHash3 x86-32 of whole 4-byte blocks (Austin Appleby, public domain). */
function murmurHash3(bytes: DataView, seed: number): number {
  let hash = seed;
  for (let offset = 0; offset < bytes.byteLength; offset += 4) {
    const block = Math.imul(bytes.getInt32(offset, true), 0xcc9e2d51);
    hash ^= Math.imul((block << 15) | (block >>> 17), 0x1b873593);
    hash = (Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64) | 0;
  }
  hash ^= bytes.byteLength;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
