import { main } from 'assemblyscript/asc';

const options = [
  ...['-O3', '--noAssert', '--runtime', 'stub', '--enable', 'simd,threads'],
  ...['--importMemory', '--sharedMemory', '--initialMemory', '1', '--maximumMemory', '65536'],
];

/** The WebAssembly module of a source: SIMD128, its memory imported and shared. */
export async function compileKernel(name, source) {
  let binary;
  const { error, stderr } = await main(['kernel.ts', ...options, '--outFile', 'kernel.wasm'], {
    readFile: (name) => (name === 'kernel.ts' ? source : null),
    writeFile: (_name, contents) => {
      binary = contents;
    },
    listFiles: () => [],
  });
  if (error !== null) throw new Error(`The kernel ${name} does not compile: ${stderr.toString()}`);
  return binary;
}
