/** Protected health information on its way: what it is, where it ends, and how it got there. Kinds and places, never values. */
import type { Coverage } from '../ai/coverage.js';
import type { Related, Span } from '../model.js';
import type { Step } from './value.js';

/** What kind of place data ends in. */
export type DestinationKind =
  | 'model'
  | 'log'
  | 'error'
  | 'url'
  | 'telemetry'
  | 'third-party'
  | 'browser'
  | 'file'
  | 'database';

/** What the policy has on record about who gets the data; `unresolved`: nobody knows who that is. */
export type AgreementState = Coverage['kind'] | 'unresolved';

/** Who or what gets the data. */
export interface Destination {
  readonly kind: DestinationKind;
  /** In fixed words or names of the catalog, as they stand in a sentence: `a log`, `Sentry`, `OpenAI`. */
  readonly name: string;
  /** Undefined where the policy records no agreements: for logs, files, services that run no models. */
  readonly agreement?: AgreementState;
}

/** Protected health information that ends somewhere. */
export interface PhiFlow {
  /** Kinds of protected health information in fixed words, each once: `name`, `date of birth`. */
  readonly kinds: readonly string[];
  /** All that get it; a call may reach one of several. */
  readonly to: readonly Destination[];
  /** From the source to the last place before the sink, in order; empty when the sink itself says what it gets. */
  readonly steps: readonly Related[];
}

/** A flow with its sink. */
export interface PlacedFlow extends Span {
  readonly flow: PhiFlow;
}

/** What an expression carries, as far as a flow needs it. */
export interface Travelling {
  readonly kinds: readonly string[];
  /** From the source on. */
  readonly trace: readonly Step[];
}

/** The flow of what is carried to where it ends. */
export function flowTo({ kinds, trace }: Travelling, ...to: readonly Destination[]): PhiFlow {
  return { kinds, to, steps: stepsOf(kinds, trace) };
}

/** The first place is where patients come in; a place that is passed twice in a row is said once. */
function stepsOf(kinds: readonly string[], trace: readonly Step[]): readonly Related[] {
  const places = trace.filter((place, at) => {
    const before = trace[at - 1];
    return before?.start !== place.start || before.end !== place.end || before.path !== place.path;
  });
  return places.map(({ start, end, path }, at) => ({
    start,
    end,
    ...(path === undefined ? {} : { path }),
    message: at === 0 ? `It comes from here (${kinds.slice(0, 4).join(', ')}).` : 'It passes here.',
  }));
}

/** All that get the data, in words: `OpenAI or Azure OpenAI`. */
export function destinationsInWords({ to }: PhiFlow): string {
  return [...new Set(to.map(({ name }) => name))].join(' or ');
}
