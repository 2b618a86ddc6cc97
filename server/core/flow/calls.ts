/** What calls do with the data that they are given. */
import type { Policy } from '../policy/model.js';

/** Names of functions whose result identifies nobody, by whole words; a policy names more. */
const sanitizing =
  /(?:de_?identif|anonymi[sz]|pseudonym|redact|mask|scrub|sanitiz|sanitis|strip_?(?:phi|pii|identif)|remove_?(?:phi|pii|identif)|tokeni[sz]e_?(?:phi|pii)|hmac|safe_?harbor|presidio|obfuscat|encrypt|hide_?pii)/i;

/** Functions that only count, compare or look up. */
const reducing =
  /^(?:any|len|length|count|size|sum|all|isinstance|bool|boolean|typeof|type|hash|hashCode|equals|compare\w*|includes|contains|startswith|endswith|startsWith|endsWith|indexOf|has|exists|exists\?|empty\?|isEmpty|is_\w+|is[A-Z]\w*|has_\w+|has[A-Z]\w*|can[A-Z]\w*|can_\w+|validate\w*|check\w*|assert\w*|verify\w*|authorize\w*|getId|get_id|id|nil\?|present\?|blank\?)$/;

/** Calls that put what they are given into the object that they are called on. */
const gathering = new Set(
  'append push add extend insert put set concat write writeLine appendLine AppendLine Append AppendFormat Add AddRange push_str push_back unshift addAll update merge assign writeln WriteString Write'.split(
    ' ',
  ),
);

/** Does a call of this name take everything out that identifies somebody? */
export function isSanitizer(name: string, policy: Policy): boolean {
  return policy.ai.deidentifiers.some((each) => each.split('.').at(-1) === name) || sanitizing.test(name);
}

/** Does a call of this name give less than what it is given: a number, a yes or no? */
export function isReducing(name: string): boolean {
  return reducing.test(name);
}

/** Does a call of this name keep what it is given in its object? */
export function isGathering(name: string): boolean {
  return gathering.has(name);
}

/** Names of calls that turn a whole record into text or a plain structure. */
const serialising =
  /^(?:stringify|dumps?|to_?json|toJSON|to_?dict|to_?h|to_?array|toArray|to_?map|model_dump(?:_json)?|asdict|as_dict|as_json|attributes|serialize|Serialize|SerializeObject|writeValueAsString|Marshal|MarshalIndent|json_encode|inspect|encode|toString|to_string|to_s|__dict__|vars)$/;

/** Does a call of this name give all of a record? */
export function isSerialising(name: string): boolean {
  return serialising.test(name);
}
