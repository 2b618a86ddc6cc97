/**
 * What the functions of one file do with what they are given: plain data, so that it can be sent between threads and
 * kept while the file itself is not. `link` joins the facts of all files.
 */
import type { Span } from '../model.js';
import type { PhiKind } from './names.js';
import type { FunctionRef } from './value.js';

/** Where something that a function gives, or hands on, comes from. */
export type Source =
  /** Health information that the function itself gets hold of. */
  | { readonly kind: 'phi'; readonly what: PhiKind; readonly trace: readonly Span[] }
  /** A part of an argument. */
  | { readonly kind: 'argument'; readonly at: number; readonly path: readonly string[] }
  /** A part of what a function of another file gives; a position in `calls`. */
  | { readonly kind: 'call'; readonly call: number; readonly path: readonly string[] };

/** A call of a function of another file. */
export interface CallFacts {
  readonly ref: FunctionRef;
  readonly at: Span;
  readonly args: readonly (readonly Source[])[];
}

/** Stands for a rule where calls send to a model: several rules ask. */
export const sendRule = 'ai/send';

/** A call that gives away what it is handed. */
export interface SinkFacts {
  /** The rule that it belongs to; `ai/send` for one that sends to a model. */
  readonly rule: string;
  /** What it is given to, in words for a message. */
  readonly to: string;
  readonly at: Span;
  readonly from: readonly Source[];
}

/** A function that other files may call. */
export interface FunctionFacts {
  /** As the file names it: `load`, `PatientStore.find`; the name of the class for what makes one. */
  readonly path: string;
  readonly gives: readonly Source[];
  /** All that it may give is known. */
  readonly known: boolean;
  readonly sinks: readonly SinkFacts[];
  readonly calls: readonly CallFacts[];
}

/** A name that stands for something under another one. */
export interface Alias {
  readonly name: string;
  /** The module that it comes from; absent for a name of the file itself. */
  readonly module?: string;
  readonly original: string;
}

/** All that a file says about flow. */
export interface FlowFacts {
  /** As in `Document.path`. */
  readonly path: string;
  readonly language: string;
  readonly functions: readonly FunctionFacts[];
  /** Exports and values that stand for classes and functions: `export default f`, `const store = new PatientStore()`. */
  readonly aliases: readonly Alias[];
  /** Classes with what they extend. */
  readonly bases: readonly { readonly name: string; readonly base: string }[];
  /** Functions of other files that the file calls. */
  readonly refs: readonly FunctionRef[];
  /** The file was too much to follow: silence says nothing then. */
  readonly exhausted: boolean;
}
