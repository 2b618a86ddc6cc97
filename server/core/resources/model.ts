/**
 * Resources: what infrastructure code declares, in one form for all formats. A resource has the type name of its
 * provider and a tree of properties, in which everything that only a deployment knows is open.
 */
import type { Span } from '../model.js';

/** The kind of file or program that declares a resource. */
export type Source =
  | 'terraform'
  | 'cloudformation'
  | 'arm'
  | 'bicep'
  | 'kubernetes'
  | 'compose'
  | 'ansible'
  | 'pulumi'
  | 'cdk';

export type Scalar = string | number | boolean | null;

/** A value that the file says. `written` is false where it comes from elsewhere in the file, such as a default. */
export interface Known extends Span {
  readonly kind: 'known';
  readonly value: Scalar;
  readonly written: boolean;
}

/** A value that the file does not say. */
export interface Open extends Span {
  readonly kind: 'open';
}

/** One of several values; which one, a condition decides. */
export interface Either extends Span {
  readonly kind: 'either';
  readonly options: readonly Value[];
}

export interface Property {
  readonly name: string;
  readonly value: Value;
  /** Name and value together. */
  readonly at: Span;
}

/** Properties by name. A block that is repeated is a property each time. */
export interface ObjectValue extends Span {
  readonly kind: 'object';
  readonly properties: readonly Property[];
  /** It may have properties that the file does not say. */
  readonly open: boolean;
}

export interface ListValue extends Span {
  readonly kind: 'list';
  readonly items: readonly Value[];
}

export type Value = Known | Open | Either | ObjectValue | ListValue;

/** One thing that infrastructure code makes. The span is that of its declaration. */
export interface Resource extends Span {
  readonly source: Source;
  /** The provider's own name: `aws_s3_bucket`, `AWS::S3::Bucket`, `Microsoft.Storage/storageAccounts`, `StorageClass`. */
  readonly type: string;
  /** The name by which the file knows it; '' when it has none. */
  readonly name: string;
  /** The place that names it, where a missing property is reported. */
  readonly head: Span;
  readonly properties: ObjectValue;
}

/** How deep values are nested and resolved. What is deeper is open. */
export const deepestValue = 40;

/** More resources than these in one file are not looked at. */
export const mostResources = 5_000;

export function known(value: Scalar, { start, end }: Span, written = true): Known {
  return { kind: 'known', value, written, start, end };
}

export function open({ start, end }: Span): Open {
  return { kind: 'open', start, end };
}

/** Names of properties compare without case, `_` and `-`: those of one resource are written differently by each tool. */
export function normalProperty(name: string): string {
  return name.toLowerCase().replace(/[_-]/g, '');
}

/** The value of the first property of this name, compared as it is written. */
export function propertyOf(value: Value | undefined, name: string): Value | undefined {
  return value?.kind === 'object' ? value.properties.find((each) => each.name === name)?.value : undefined;
}

/** The string that a value is. */
export function textOf(value: Value | undefined): string | undefined {
  return value?.kind === 'known' && typeof value.value === 'string' ? value.value : undefined;
}
