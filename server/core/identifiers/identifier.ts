import type { IdentifierId, Literal, Role, Subject, Verdict } from '../model.js';

/** Deterministic randomness for replacements: a stream keyed with the team's secret and the original value. */
export interface KeyedRandom {
  /** A uniform integer in [0, bound). */
  below(bound: number): number;
}

/** What the document as a whole says; computed once. */
export interface Surroundings {
  /** The file speaks of patients: health words in its text or path. */
  readonly clinical: boolean;
  /** Running text that narrates somebody's care: every full date in it is a date of care. */
  readonly note: boolean;
  /** 'code' | 'data' | 'prose'. */
  readonly kind: 'code' | 'data' | 'prose';
}

/** What is known about the text that an identifier looks at. Offsets are relative to that text. */
export interface Scene {
  readonly literal: Literal;
  readonly surroundings: Surroundings;
  /** The role that the literal's name or format gives it, if any. */
  readonly role: Role | undefined;
  /** Whom the literal is about. */
  readonly subject: Subject;
  /** The role that a label just before `offset` gives ("DOB: ", "MRN# ", "his phone number is "), if any. */
  labelBefore(offset: number): Role | undefined;
}

/** A place in the text that looks like the identifier, judged. Offsets are relative to the text given to `find`. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly verdict: Verdict;
  /** Why it is believed, in fixed words; never the value. */
  readonly reasons: readonly string[];
  /** 0..100; decides between overlapping candidates. 90: shape alone proves it; 70: label or role; 50: weak. */
  readonly weight: number;
}

/** Cheap facts about a text, in bits. An identifier is only asked about texts that have all its `needs`. */
export const Trait = {
  digit: 1,
  letter: 2,
  capital: 4,
  colon: 8,
  dot: 16,
  slash: 32,
  /** At least three digits, and at least seven. */
  digits3: 64,
  digits7: 128,
  /** White space or a sign between words: without one there is neither a label nor a second word. */
  gap: 256,
  /** `@`, or a bracket as in "(at)". */
  mail: 512,
} as const;

/**
 * One kind of identifier: its shape, its validation, its reserved and well-known fake values, its roles, its replacement.
 *
 * `judge` answers for a whole value that stands under one of `roles` (a field, a column, an assigned string).
 * `find` answers for places inside running text: strong shapes, or weak ones after a label (`scene.labelBefore`).
 * Both return verdicts for values that are not real, too: the hover and "why is this not flagged" show them.
 */
export interface Identifier {
  readonly id: IdentifierId;
  /** Roles under which a whole value is judged as this identifier. */
  readonly roles: readonly Role[];
  /** Bits of `Trait` that a text must have before `find` is worth calling. */
  readonly needs: number;
  /** Judges a whole value under one of `roles`; undefined when it does not even have the shape (a sentence, a variable). */
  judge(value: string, scene: Scene): Candidate | undefined;
  /** Finds places inside a text. Linear in the length of the text. Absent where only a name can tell the identifier. */
  find?(text: string, scene: Scene): Iterable<Candidate>;
  /** The same original in another spelling normalises to the same string (digits only, lower case ...). */
  normalise(value: string): string;
  /**
   * A value of the same format from a range that can never be real; deterministic in `random`.
   * The result is never a finding again, and still parses where the original did.
   */
  replace(value: string, random: KeyedRandom): string;
}

/** A real-looking value, with the reason. */
export function real(reason: string): Verdict {
  return { kind: 'real', reason };
}

/** Builds a verdict of any other kind. */
export function notReal(kind: Exclude<Verdict['kind'], 'real'>, reason: string): Verdict {
  return { kind, reason };
}
