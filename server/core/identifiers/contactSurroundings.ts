/** What the words before a telephone number or mail address say about whose it is. */
import { suffixKind, titleKind } from '../catalog/honorifics.js';
import { introducerBefore } from './nameSurroundings.js';

/** How far before a number or address its owner is looked for, in characters. */
const REACH = 100;

/** Words and signs between the owner and the number: ", telephone ", "'s main number is ", " at ". */
const JOINT =
  /(?:['’]s)?[\s,:;#(=|–-]{1,4}(?:(?:main|direct|call|back|line|tel(?:ephone)?|phone|ph|fax|number|no|pager|cell|e-?mail|mailto|is|at|on|via)\b\.?[\s:#(=|–-]{0,4}){0,4}<?$/i;

/** Kinds of organisations that have a telephone. */
const FIRM =
  /(?:^|[^\p{L}])(hospital|clinic|(?:medical|health|call|surgery|cancer|imaging|dialysis|birth) cent(?:er|re)|pharmacy|drugstore|laborator(?:y|ies)|lab|radiology|department|front desk|help ?desk|hotline|switchboard|answering service|reception|insurance|insurer|payer|health plan|agency|hospice|nursing home|headquarters|university|company|institute|foundation|facility|(?:our|your|the|this|clinic|doctor['’]?s?|dentist['’]?s?|main|business|billing|scheduling|front) office)$/iu;

/** "Mercy General", "Lakeshore Health": capitalised words of which the last is a kind of organisation. */
const NAMED_FIRM =
  /\p{Lu}[\p{L}'’]{1,24} (?:General|Hospital|Clinic|Medical|Health|Healthcare|Pharmacy|Labs?|Laboratories|Cent(?:er|re)|Hospice|Imaging|Radiology|Associates|Inc|LLC)\.?$/u;

/** Where something happened, not who is called: "seen in the clinic, phone ...". */
const PLACE =
  /\b(?:in|to|from|at|by|left|via|visited|inside|outside|of) (?:the |our |your |this |a |an )?(?:\p{L}{1,20} )?$/iu;

/**
 * Is the number before which `text` ends that of an organisation: "Call the hospital at ", "Mercy General, telephone "?
 * Only when nothing but words of telephony stands between, so that words of a patient never do.
 */
export function followsOrganisation(text: string, start: number): boolean {
  const owner = ownerBefore(text, start);
  if (owner === undefined) return false;
  if (NAMED_FIRM.test(owner)) return true;
  const firm = FIRM.exec(owner);
  return firm?.[1] !== undefined && !PLACE.test(owner.slice(0, owner.length - firm[1].length));
}

/** The line before `start` up to the words of telephony. */
function ownerBefore(text: string, start: number): string | undefined {
  const head = text.slice(Math.max(0, start - REACH), start);
  const line = head.slice(head.lastIndexOf('\n') + 1);
  const joint = JOINT.exec(line);
  return joint === null ? undefined : line.slice(0, joint.index);
}

/** Degrees at the end of a name: ", MD", " RN, BSN". */
const DEGREE = /,? ((?:\p{Lu}\.?){2,5}|PhD|PharmD|PsyD)$/u;

/** Capitalised words at the end of a text, with a title before them. */
const NAME = /(?:^|[^\p{L}.])((?:\p{Lu}[\p{L}'’-]{0,24}\.? ){0,4}\p{Lu}[\p{L}'’-]{0,24})$/u;

/** "patient of Dr. Whitcombe": the number behind it is the patient's. */
const PATIENT_OF = /\b(?:patients?|pt|mother|father|wife|husband|daughter|son) (?:of|to|by|with)\s$/i;

/**
 * Does a clinician's name stand right before the number or address: "Dr. Ansel Whitcombe, 415-…", "Ansel Whitcombe, MD
 * (ansel@…", "PCP: Ansel Whitcombe, phone "?
 */
export function followsClinician(text: string, start: number): boolean {
  let owner = ownerBefore(text, start);
  let hasDegree = false;
  for (let degree = owner && DEGREE.exec(owner); owner && degree; degree = DEGREE.exec(owner)) {
    if (suffixKind(degree[1] ?? '') !== 'clinician') break;
    hasDegree = true;
    owner = owner.slice(0, degree.index);
  }
  const name = owner && NAME.exec(owner)?.[1];
  if (!owner || !name) return false;
  const before = owner.slice(0, owner.length - name.length);
  if (PATIENT_OF.test(before)) return false;
  const words = name.split(' ');
  if (hasDegree) return words.length > 1;
  return (
    words.slice(0, -1).some((word) => titleKind(word) === 'clinician') ||
    introducerBefore(before.replace(/[\s:,]+$/, ''))?.kind === 'clinician'
  );
}
