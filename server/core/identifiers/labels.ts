import { phraseOf, type Strength } from '../catalog/fieldNames.js';
import { splitWords } from '../catalog/words.js';
import type { Role } from '../model.js';

/** What a label says: a role, and how surely it is a patient's. */
export interface Label {
  readonly role: Role;
  readonly strength: Strength;
}

/** How far back a label may begin, in characters. */
const reach = 56;

/** Whose it is, said between label and value: "License plate of the patient's car: ". */
const ofWhom =
  /\s+(?:of|for)\s+(?:the\s+|this\s+|our\s+|her\s+|his\s+)?(?:patient|pt|member|subscriber|client|mother|father|spouse|child)(?:['’]s)?(?:\s+[a-z]{2,12}){0,2}$/i;

/** What may stand between a label and its value: `DOB: `, `MRN# `, `dob="`, `| Phone | `, `name is `. */
const joint = /(?:[:=#|>]|->|\b(?:is|was|no|num|number|are|of|on|at)\b\.?|["'`([\s])*$/i;

/** A joint that makes even a weak word a label. Without it, the words must be unmistakable. */
const strongJoint = /[:=#|]|->|=>/;

/** Ends of sentences and cells, behind which words belong to something else. */
const boundary = /[.;!?,|\t\n\r{}<>()[\]"'`](?=[^.;!?,|\t\n\r{}<>()[\]"'`]*$)/;

/** Abbreviations with points: D.O.B., M.R.N. */
const dottedLetters = /\b(?:[A-Za-z]\.){2,5}/g;

/**
 * The role that the words just before `offset` give to what follows: `DOB: 05/17/1944`, `his phone number is 614…`,
 * `ssn="412…"`. Looks back at most 56 characters, never beyond the line, a cell or a sentence.
 */
export function labelBefore(text: string, offset: number): Role | undefined {
  return labelMeaning(text, offset)?.role;
}

/** The label before `offset` with how much it says by itself. */
export function labelMeaning(text: string, offset: number): Label | undefined {
  const before = text.slice(Math.max(0, offset - reach), offset);
  const found = joint.exec(before);
  const cut = found === null ? before.length : found.index;
  const gap = before.slice(cut);
  if (gap.includes('\n') || gap.includes('\r')) return undefined;
  const words = wordsBefore(before.slice(0, cut).replace(ofWhom, ''));
  if (words.length === 0) return undefined;
  return roleOfLabel(words, strongJoint.test(gap));
}

function wordsBefore(head: string): readonly string[] {
  const plain = head.replace(dottedLetters, (letters) => letters.replaceAll('.', ''));
  const stop = boundary.exec(plain);
  return splitWords(stop === null ? plain : plain.slice(stop.index + 1)).slice(-6);
}

/** The longest phrase that ends the words. Without a joint, a single weak word ("name", "address") is no label. */
function roleOfLabel(words: readonly string[], joined: boolean): Label | undefined {
  for (let length = words.length; length > 0; length--) {
    const phrase = phraseOf(words.slice(words.length - length).join(' '));
    if (phrase === undefined) continue;
    if (!joined && phrase.strength === 'weak' && !spokenLabels.has(phrase.role)) return undefined;
    return phrase;
  }
  return undefined;
}

/** Roles whose plain word before a value is enough in speech: "fax 218-…", "ZIP 55805", "phone 001 218 …". */
const spokenLabels: ReadonlySet<Role> = new Set<Role>([
  'phone',
  'fax',
  'email',
  'postal-code',
  'account-number',
  'license-number',
  'health-plan-id',
  'device-id',
]);
