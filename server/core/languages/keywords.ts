/** Words that steer the lexer. One table serves all languages: a word means the same wherever it is reserved. */

/** A value follows (`return`, `typeof`, `in`). */
export const operand = 1;
/** A condition or block follows (`if`, `else`, `case`). */
export const control = 2;
/** A declaration with a name and a body follows (`class`, `func`). */
export const declaration = 3;
/** What follows names a module, when it begins a statement (`import`, `#include`). */
export const importing = 4;
/** Declares a variable; in Go a parenthesis after it is a block. */
export const variable = 5;
/** Builds an object. */
export const creation = 6;
/** Compares, as a word (`shouldBe`, `is`, `eq`). */
export const comparing = 7;
/** Ends a name before its type (`As` of Visual Basic). */
export const typing = 8;
/** Pairs a key with a value (`to` of Kotlin). */
export const pairing = 9;

const groups: readonly (readonly [number, string])[] = [
  [operand, 'return typeof in of and or not yield await throw raise is instanceof delete default export void as'],
  [
    control,
    'if else elif elsif elseif for foreach while switch match case when with try catch except finally do unless until loop guard lock select rescue ensure begin then',
  ],
  [
    declaration,
    'class struct interface enum trait impl func fn def defp defmodule fun function sub namespace module object extension protocol union mod lambda proc annotation',
  ],
  [
    importing,
    'import require include using package from require_once include_once require_relative library source extern autoload alias load Imports',
  ],
  [variable, 'var const let val final auto static'],
  [creation, 'new'],
  [comparing, 'shouldBe shouldEqual shouldEqualTo mustBe mustEqual eq eql ne'],
  [typing, 'As AS'],
  [pairing, 'to'],
];

const classes: ReadonlyMap<string, number> = new Map(
  groups.flatMap(([kind, words]) => words.split(' ').map((word): [string, number] => [word, kind])),
);

/** Keywords by a hash of first, second and last character and length: most names are ruled out without a substring. */
const slots = new Uint8Array(4096);
const slotOf = (first: number, second: number, last: number, length: number): number =>
  (first * 37 + second * 11 + last * 5 + length * 131) & 4095;
for (const word of classes.keys()) {
  slots[slotOf(word.charCodeAt(0), word.charCodeAt(1), word.charCodeAt(word.length - 1), word.length)] = 1;
}
const longest = 16;

/** The class of the word at [start, end), or 0. */
export function keywordAt(text: string, start: number, end: number): number {
  const length = end - start;
  if (length < 2 || length > longest) return 0;
  const slot = slotOf(text.charCodeAt(start), text.charCodeAt(start + 1), text.charCodeAt(end - 1), length);
  if (slots[slot] === 0) return 0;
  return classes.get(text.slice(start, end)) ?? 0;
}
