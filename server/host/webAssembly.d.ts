/** The part of WebAssembly that loading grammars needs; Node has it, its type declarations do not. */
declare namespace WebAssembly {
  class Module {
    constructor(bytes: Uint8Array);
  }
}
