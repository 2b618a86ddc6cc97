/** Tests that fill in forms: the value is named by the label or selector of the field that gets it. */
import { isFiller, isLocator } from './callees.js';
import { type Frame, type Lexer, prevColon } from './frames.js';
import { nameText } from './places.js';

/** Owners that say nothing about the field. */
const bareOwners: ReadonlySet<string> = new Set(
  'page cy user userevent fireevent element el elem input field driver browser locator this self it screen within form target textbox control wrapper item node map t i selenium actions keyboard app'.split(
    ' ',
  ),
);
/** Names that a value gets from the interface of the filler, not from the form. */
const bareNames: ReadonlySet<string> = new Set(['', 'value', 'with', 'text', 'data']);

/** `cy.get('#mrn').should('have.value', '…')` */
const matcher = /^(?:(?:have|contain|include)\.|eq$)/;

const attribute =
  /\[@?(?:name|id|formcontrolname|ng-model|aria-label|placeholder|label|data-[\w-]{1,40})\s?[*^$~|]?=\s?["']?([^"'\n]{1,80}?)["']?\]/i;
const trailing = /[\s_-]{0,3}(?:input|field|textbox|txt|box|control)$/i;
const longestSelector = 200;

/** The field that a label or selector speaks of: `#patient-mrn`, `[name=dob]`, `Date of birth *`; '' when none. */
export function fieldOfSelector(selector: string): string {
  if (selector.length > longestSelector) return '';
  const named =
    attribute.exec(selector)?.[1] ?? selector.replace(/^.*[\s>](?=[\w-]*[#.])/, '').replace(/^\w+(?=#)/, '');
  const words = named.replace(/[^\p{L}\p{N}_-]+/gu, ' ').trim();
  const bare = words.replace(trailing, '');
  return bare.length > 60 ? '' : bare || words;
}

/** Remembers the literal that says which field of a form is meant. */
export function noteLocator(lexer: Lexer, frame: Frame): void {
  const { text, out } = lexer;
  const by =
    frame.ownerStart >= 0 && frame.ownerEnd - frame.ownerStart === 2 && text.startsWith('By', frame.ownerStart);
  if (!by && !isLocator(text, frame.wordStart, frame.nameEnd)) return;
  const last = out.length - 1;
  if (out[last]?.name === 'name') lexer.locator = last;
  else if (frame.lastLiteral >= 0) lexer.locator = frame.lastLiteral;
}

function locatorName(lexer: Lexer): string {
  const literal = lexer.out[lexer.locator];
  return literal === undefined ? '' : fieldOfSelector(lexer.text.slice(literal.start, literal.end));
}

/** The field of a call with one argument: from the chain before it, or from the object that it is called on. */
function fieldBefore(lexer: Lexer, frame: Frame): string {
  const { text } = lexer;
  if (frame.chained) {
    const located = lexer.out[lexer.locator];
    const inChain =
      located !== undefined &&
      lexer.locator < frame.literalsAt &&
      located.start >= lexer.top.chainStart &&
      lexer.top.chainStart >= 0;
    return inChain ? locatorName(lexer) : '';
  }
  if (frame.ownerStart < 0) return '';
  const owner = nameText(text, frame.ownerStart, frame.ownerEnd);
  return bareOwners.has(owner.toLowerCase()) ? '' : fieldOfSelector(owner);
}

/** The field of a call with several arguments: the first one says it. */
function fieldInside(lexer: Lexer, frame: Frame): string {
  const { text, out } = lexer;
  const first = out[frame.firstLiteral];
  if (first !== undefined) return fieldOfSelector(text.slice(first.start, first.end));
  if (lexer.locator >= frame.literalsAt) return locatorName(lexer);
  if (frame.argumentStart < 0) return '';
  const path = nameText(text, frame.argumentStart, frame.argumentEnd);
  return bareOwners.has(path.toLowerCase()) ? '' : fieldOfSelector(path);
}

/** Names the value that a form filler gets; true when it did. */
export function nameFilled(lexer: Lexer, frame: Frame): boolean {
  const { text, out } = lexer;
  if (!isFiller(text, frame.wordStart, frame.nameEnd)) return false;
  const last = out.length - 1;
  const index = frame.args === 0 ? frame.firstLiteral : last;
  if (index < frame.literalsAt || index === lexer.locator) return false;
  if (frame.args > 0 && index === frame.firstLiteral) return false;
  const literal = out[index];
  if (literal === undefined || !(bareNames.has(literal.name) || matcher.test(literal.name))) return false;
  const expected = text.startsWith('should', frame.wordStart);
  const name = frame.args === 0 || expected ? fieldBefore(lexer, frame) : fieldInside(lexer, frame);
  if (name === '') return false;
  literal.name = name;
  return true;
}

const fillIn = /fill_in\s{1,3}(?::(\w{1,60})|(["'])([^"'\n]{1,60})\2)\s{0,3},\s{0,3}with$/;

/** `fill_in 'dob', with: '…'` of Capybara: the value is named by the field. */
export function fillsIn(lexer: Lexer): boolean {
  const { text, top, wordStart, wordEnd } = lexer;
  if (!lexer.compiled.spec.commandCalls || wordEnd - wordStart !== 4 || !text.startsWith('with', wordStart))
    return false;
  const from = Math.max(0, wordEnd - 160);
  const match = fillIn.exec(text.slice(from, wordEnd));
  const field = match?.[1] ?? match?.[3];
  if (match === null || field === undefined) return false;
  top.keyStart = text.indexOf(field, from + match.index + 8);
  top.keyEnd = top.keyStart + field.length;
  top.keyOwnerStart = -1;
  top.control = false;
  lexer.prev = prevColon;
  return true;
}
