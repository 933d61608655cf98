/** What the compiler's own library, made for languages without a DOM, lacks. Source: the WebAssembly JavaScript interface. */
declare namespace WebAssembly {
  interface Memory {
    readonly buffer: SharedArrayBuffer;
  }

  interface Instance {
    readonly exports: Readonly<Record<string, unknown>>;
  }

  type Imports = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

  const Memory: new (descriptor: { initial: number; maximum: number; shared: true }) => Memory;
  const Module: new (bytes: Uint8Array) => Module;
  const Instance: new (module: Module, imports: Imports) => Instance;

  function validate(bytes: Uint8Array): boolean;
}
