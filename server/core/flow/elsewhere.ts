/** What other files of the workspace say of the functions that a file calls. Summaries are plain data: they cross threads. */
import type { PlacedSend } from '../ai/link.js';
import type { FunctionRef, Phi, Step } from './value.js';

/** A part of an argument. */
export interface ArgumentPart {
  readonly at: number;
  readonly path: readonly string[];
}

/** A call in another file that gives away what it is handed through a parameter. */
export interface ForeignLeak {
  /** The rule that the sink belongs to. */
  readonly rule: string;
  /** What it is given to, in words for a message. */
  readonly to: string;
  readonly from: ArgumentPart;
  /** From the parameter to the sink. */
  readonly way: readonly Step[];
  /** The send to a model that the sink is. */
  readonly send?: PlacedSend;
}

/** What a function of another file does with its arguments, everything that it calls included. */
export interface Summary {
  /** What it gives whoever calls it. */
  readonly gives: readonly Phi[];
  /** Arguments that are, or go into, what it gives. */
  readonly through: readonly ArgumentPart[];
  readonly leaks: readonly ForeignLeak[];
  /** All that it may give is known. */
  readonly known: boolean;
}

/** What is known of a function of another file; undefined when no file tells. */
export type Elsewhere = (ref: FunctionRef) => Summary | undefined;

/** The functions of other files that a file calls, by `refKey`. */
export type SummaryTable = ReadonlyMap<string, Summary>;

/** What a table says. */
export function tableLookup(table: SummaryTable): Elsewhere {
  return (ref) => table.get(refKey(ref));
}

/** The key of a function of another file. */
export function refKey({ module, path }: FunctionRef): string {
  return `${module}\0${path}`;
}
