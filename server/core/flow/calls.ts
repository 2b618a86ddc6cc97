/** What calls do with the data that they are given, by their names. */
import { askingVerbs, carryingVerbs, hidingVerbs } from '../catalog/phiWords.js';
import { splitWords } from '../catalog/words.js';
import { calleePath } from '../program/bindings.js';
import type { Call, Expression } from '../program/model.js';

/** Names of functions whose result identifies nobody; a policy names more. */
const sanitizing =
  /(?:de_?identif|anonymi[sz]|pseudonym|redact|mask|scrub|sanitiz|sanitis|strip_?(?:phi|pii|identif)|remove_?(?:phi|pii|identif)|tokeni[sz]e_?(?:phi|pii|patient)|hmac|safe_?harbor|presidio|obfuscat|encrypt|hide_?pii)/i;

/** The same for what they are called on, ciphers and digests included. */
const hiding =
  /(?:^|\.)(?:de_?identif\w*|doFinal|final|fernet\w*)$|cipher|hmac|createHash|hashlib|MessageDigest|SecretBox|AESGCM|AnonymizerEngine|anonymizer|deidentif|de_identif|(?:^|\.)dlp\w*\.|redactor/i;

/** Functions that only count, compare or look up. */
const reducing =
  /^(?:any|len|length|count|size|sum|all|isinstance|bool|boolean|typeof|type|hash|hashCode|equals|compare\w*|includes|contains|startswith|endswith|startsWith|endsWith|indexOf|has|exists|exists\?|empty\?|isEmpty|is_\w+|is[A-Z]\w*|has_\w+|has[A-Z]\w*|can[A-Z]\w*|can_\w+|validate\w*|check\w*|assert\w*|verify\w*|authorize\w*|getId|get_id|id|nil\?|present\?|blank\?|\w+\?)$/;

/** Calls that put what they are given into the object that they are called on. */
const gathering = new Set(
  'append push add extend insert put set concat write writeLine appendLine AppendLine Append AppendFormat Add AddRange push_str push_back unshift addAll update merge assign writeln WriteString Write appendChild store addElement append_row writerow offer enqueue <<'.split(
    ' ',
  ),
);

/** Methods that cut a part out of a text. */
const cutting = new Set('slice substring substr takeLast suffix last right Substring'.split(' '));

/** The last name of a callee. */
export function lastName(callee: Expression): string {
  if (callee.kind === 'name') return callee.name;
  if (callee.kind === 'member') return callee.property;
  const path = calleePath(callee);
  return path.slice(path.lastIndexOf('.') + 1);
}

/** Does a call take out what identifies somebody? */
export function isHiding(callee: Expression, deidentifiers: ReadonlySet<string>): boolean {
  const path = calleePath(callee);
  const name = path.slice(path.lastIndexOf('.') + 1);
  if (deidentifiers.has(path) || deidentifiers.has(name)) return true;
  const owner = callee.kind === 'member' ? lastName(callee.object) : '';
  return (
    sanitizing.test(name) ||
    sanitizing.test(owner) ||
    hiding.test(path) ||
    splitWords(name).some((word) => hidingVerbs.has(word))
  );
}

/** Does a call or member of this name tell only a number, a yes or no? */
export function isReducing(name: string): boolean {
  return reducing.test(name) || (name !== 'all' && askingVerbs.has(splitWords(name)[0] ?? ''));
}

/** Does a member of this name tell only a number? */
export function isMeasure(name: string): boolean {
  return askingVerbs.has(name.toLowerCase());
}

/** Does a call of this name keep what it is given in its object? */
export function isGathering(name: string): boolean {
  return gathering.has(name);
}

/** `mrn.slice(-4)`: the end of a number does not tell whose it is. */
export function cutsOff({ callee, args }: Call): boolean {
  return callee.kind === 'member' && cutting.has(callee.property) && args.length > 0 && args.length < 3;
}

/** Does a call carry its arguments on: serialisers, conversions, constructors? */
export function carriesArguments({ callee, construct }: Call): boolean {
  if (callee.kind !== 'name' && callee.kind !== 'member') return true;
  const name = lastName(callee);
  const words = splitWords(name);
  if (construct || carryingVerbs.has(words[0] ?? '') || isGathering(name)) return true;
  if (textNouns.has(words.at(-1) ?? '')) return true;
  // Classes are called without a word in many languages; `useState({ ssn: '' })` of React holds what its form will.
  return callee.kind === 'name' && /^(?:[A-Z][a-z]|use(?:State|Reducer|Ref|Form)$)/.test(name);
}

/** Last words of functions that put what they are given into a text: `visit_prompt(patient)`. */
const textNouns = new Set(
  'prompt prompts text message messages summary note string label body payload html csv json xml line lines description report template content document markdown sentence letter subject caption'.split(
    ' ',
  ),
);

/** Is something put together here, call by call: `Note.builder().title(t)`, `new Mail().to(a)`? */
export function isBuilding({ callee }: Call): boolean {
  if (callee.kind !== 'member') return false;
  let at: Expression = callee.object;
  while (at.kind === 'call') {
    if (
      at.construct ||
      /builder$/i.test(lastName(at.callee)) ||
      /^[A-Z]\w*(?:Builder|Request|Message)$/.test(lastName(at.callee))
    )
      return true;
    at = at.callee.kind === 'member' ? at.callee.object : at.callee;
  }
  return false;
}

/** Methods of a record that give the whole again: items, copies, serialisations. */
export function keepsWhole(name: string): boolean {
  return keeping.test(name);
}

const keeping =
  /^(?:to|as|serialize|serialise|dump|dict|json|model_?dump|encode|clone|copy|format|join|get|read|fetch|load|find|list|all|first|last|single|take|slice|sort|order|filter|where|reverse|concat|collect|stream|iter|values|entries|unwrap|expect|then|await|data|body|export|render|write|mkstring|let|run|also|apply|orelse|items|rows|head|tail|sample|drop_?na|reset_?index|query|merge|assign|fillna|rename|each|limit|skip|trim|strip|upper|lower|replace|getbytes|bytes|string|str|map|select|pluck|flat|reduce|fold|push|append|group|unique|distinct|borrow|iloc|loc|next|pop|shift|parallel|valueor|isoformat|strftime|utf|inspect|attributes|value|one|result|or_?else)/i;

/** Operators that put texts or lists together. */
export function joins(operator: string): boolean {
  return joining.has(operator);
}

const joining = new Set(['+', '+=', '%', '.', '.=', '<>', '++', '<<', '??', '&']);
