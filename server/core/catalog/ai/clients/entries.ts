import type { AiClient, ArgumentRef } from '../model.js';

/** Entries that differ in what is imported only: one for each export. */
export function entries(exports: readonly string[], shared: Omit<AiClient, 'export'>): readonly AiClient[] {
  return exports.map((name) => ({ ...shared, export: name }));
}

/** An option of the object that is the argument at `position`. */
export function option(position: number, ...path: readonly string[]): ArgumentRef {
  return { position, path };
}

/** A keyword argument, or one of several spellings of it. */
export function named(...names: readonly string[]): readonly ArgumentRef[] {
  return names.map((name) => ({ name }));
}

/** The argument of a step of a builder chain, or of an option function of Go. */
export function step(...methods: readonly string[]): readonly ArgumentRef[] {
  return methods.map((method) => ({ method }));
}
