/** What tables say of properties of resources. */
import type { Fix, Span } from '../model.js';
import type { Scalar } from './model.js';

/** The rules that look at resources. */
export type ResourceRule =
  | 'storage/unencrypted-object'
  | 'storage/unencrypted-database'
  | 'storage/unencrypted-disk'
  | 'storage/unencrypted-queue'
  | 'transport/tls-disabled'
  | 'transport/weak-tls'
  | 'transport/database-without-tls'
  | 'access/public-storage';

/** A value as tables write it. Strings compare without case, and with numbers and booleans by how they are written. */
export type Match = Scalar | RegExp;

/** Something that holds when a property has one of the values, or is there at all. */
export interface Condition {
  /** Names from the resource (or from `each`) inwards, separated by spaces. */
  readonly path: string;
  /** Any value when absent. */
  readonly is?: readonly Match[];
}

/** A property of a resource and what its values mean. Data only. */
export interface ResourceRow {
  readonly rule: ResourceRule;
  /** Type names of providers; they compare without case. */
  readonly types: readonly string[];
  /** A block or list whose every object is looked at by itself; where there is none, nothing is said. */
  readonly each?: string;
  /** Names from the resource (or from `each`) inwards, separated by spaces; they compare without case, `_` and `-`. */
  readonly path: string;
  /** Values that are a finding. */
  readonly bad?: readonly Match[];
  /** The property is off unless it is set. Without it, absence says nothing. */
  readonly absent?: 'bad';
  /** Properties that decide in its place when it is absent: a copy is encrypted like its source. */
  readonly decidedBy?: readonly string[];
  /** Types of resources that, declared in the same file, decide in its place when it is absent. */
  readonly settledBy?: readonly string[];
  /** All of these must hold. */
  readonly when?: readonly Condition[];
  /** None of these may hold, and all must be known not to. */
  readonly unless?: readonly Condition[];
  /** What is wrong, in fixed words for the message. */
  readonly what: string;
  /** The value that puts it right. */
  readonly fix?: Scalar;
}

/** What is wrong with a resource, where, in fixed words. */
export interface Flaw extends Span {
  readonly what: string;
  readonly fix?: Fix | undefined;
}
