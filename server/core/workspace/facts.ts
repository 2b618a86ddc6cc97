/**
 * What one file says that concerns others beside AI endpoints: stores that it declares, names under which programs use
 * stores, guards that stand before the routes of other files. Plain data, as `ai/facts`.
 */
import type { Span } from '../model.js';
import type { ResourceRule } from '../resources/row.js';

/** What is stored in. */
export type StoreKind = 'object' | 'database' | 'queue';

/** What is wrong with a store. */
export interface StoreFlaw extends Span {
  readonly rule: ResourceRule;
  readonly what: string;
}

/** A bucket, table or queue that infrastructure declares. The span is that of the place which names it. */
export interface DeclaredStore extends Span {
  readonly kind: StoreKind;
  /** How services know it; empty when only a deployment knows. */
  readonly names: readonly string[];
  /** How other resources refer to it: `aws_s3_bucket.charts`, a logical id; '' when they cannot. */
  readonly address: string;
  /** It is encrypted with a key that the customer manages. */
  readonly customerKey: boolean;
  readonly flaws: readonly StoreFlaw[];
}

/** A resource of its own that says something about a store: its access list, policy or encryption. */
export interface StoreCompanion {
  /** The name or address of the store. */
  readonly of: string;
  readonly customerKey: boolean;
  readonly flaws: readonly StoreFlaw[];
}

/** A variable of the environment that gives a program the name of a store. */
export interface StoreSetting {
  readonly name: string;
  /** The name or address of the store. */
  readonly of: string;
}

/** A place in a program that uses a store by its name. */
export interface StoreUse extends Span {
  readonly kind: StoreKind;
  readonly names: readonly string[];
  /** Variables of the environment that give its name. */
  readonly settings: readonly string[];
  /** The program handles what is recorded of patients. */
  readonly clinical: boolean;
  /** It stores something, and the call itself names no key of the customer. */
  readonly needsKey: boolean;
}

/** What a guard in one file stands before in others. */
export type Guard =
  /** Every route of the frameworks named, in the project around the file. */
  | { readonly kind: 'everywhere'; readonly frameworks: readonly string[] }
  /** What another module gives: a router that is mounted behind a guard, a function that gets a guarded one. */
  | { readonly kind: 'mount'; readonly module: string }
  /** Whatever extends a class. */
  | { readonly kind: 'class'; readonly name: string; readonly bases: readonly string[]; readonly guarded: boolean }
  /** Files whose path ends so. */
  | { readonly kind: 'file'; readonly ending: string };

/** All that a file says to others beside AI endpoints. */
export interface WorkspaceFacts {
  readonly stores: readonly DeclaredStore[];
  readonly companions: readonly StoreCompanion[];
  readonly settings: readonly StoreSetting[];
  readonly uses: readonly StoreUse[];
  readonly guards: readonly Guard[];
}

/** Does a file say nothing to others? */
export function concernsNobody({ stores, companions, settings, uses, guards }: WorkspaceFacts): boolean {
  return stores.length + companions.length + settings.length + uses.length + guards.length === 0;
}
