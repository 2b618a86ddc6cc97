/** Values that are the same every time a program runs: literals, and what is made of nothing but literals. */
import { calleePath, type Frame, type Slot, slotNamed } from '../program/bindings.js';
import type { Code } from '../program/code.js';
import type { Call, Expression } from '../program/model.js';

/** How deep values are put together. */
const deepest = 10;

/** Functions whose results differ, whatever they are given. */
const varying =
  /rand|secure|generate|nonce|uuid|guid|now|time|env|secret|vault|read|open|fetch|load|query|derive|pbkdf|scrypt|argon|digest|hash|config|setting|prompt|input|keychain|kms|urlsafe|param/i;

/** Functions that fill what they are given with something new. */
const filling =
  /nextBytes|\bfill|GetBytes$|NextBytes|\.Read$|ReadFull|randomFill|getRandomValues|fill_bytes|try_fill|SecRandomCopyBytes|rand_bytes|RAND_bytes|copyOf|arraycopy|BlockCopy|get_random/i;

/** Functions that make or convert bytes and texts. */
const making =
  /(?:^|\.)(?:alloc|from|getBytes|GetBytes|toByteArray|encode|bytes|bytearray|fromhex|unhexlify|b64decode|decode|parse|repeat|str_repeat|chr|hex2bin|pack|base64_decode|decodeBase64|byte|Uint8Array|make|Data|Array|byteArrayOf|ByteArray|charArrayOf|into|as_bytes|to_vec|DecodeString|FromBase64String|FromHexString|utf8|create|of|array|toCharArray|b|bytes8|hex|from_slice|data|using)$/;

/** Is the value made of literals only? A value that another function fills is not. */
export function isStatic(code: Code, expression: Expression, frame: Frame, depth = 0): boolean {
  if (depth > deepest) return false;
  const all = (values: readonly Expression[]) => values.every((value) => isStatic(code, value, frame, depth + 1));
  switch (expression.kind) {
    case 'string':
      return true;
    case 'constant':
      return typeof expression.value === 'number';
    case 'template':
      return all(expression.parts);
    case 'operation':
      return all(expression.operands);
    case 'list':
      return all(expression.items);
    case 'other':
      // An array of C# that is given no values, `new byte[16]`, has no parts.
      return expression.parts.length === 0 ? code.program.language === 'csharp' : all(expression.parts);
    case 'name':
      return isStaticSlot(code, slotNamed(expression.name, frame), depth);
    case 'member':
      if (expression.object.kind === 'name' && expression.object.name === 'this') {
        return isStaticSlot(code, frame.owner?.fields.get(expression.property), depth);
      }
      return /^(?:utf8|data|bytes)$/.test(expression.property) && isStatic(code, expression.object, frame, depth + 1);
    case 'index':
      return isStatic(code, expression.object, frame, depth + 1);
    case 'call':
      return isStaticCall(code, expression, frame, depth);
    default:
      return false;
  }
}

function isStaticSlot(code: Code, slot: Slot | undefined, depth: number): boolean {
  if (slot === undefined || slot.parameter !== undefined || slot.definitions.length === 0) return false;
  if (isFilled(code, slot)) return false;
  return slot.definitions.every(
    ({ value, frame, path }) => path.length === 0 && isStatic(code, value, frame, depth + 1),
  );
}

function isStaticCall(code: Code, { callee, args }: Call, frame: Frame, depth: number): boolean {
  const path = calleePath(callee);
  // `make([]byte, n)` of Go gives zeros.
  if (path === 'make') return true;
  if (varying.test(path) || !(making.test(path) || path === '' || /^(?:byte|new)/i.test(path))) return false;
  const given = args
    .filter(({ value }) => !isEncodingName(value))
    .every(({ value }) => isStatic(code, value, frame, depth + 1));
  if (!given) return false;
  const holder = callee.kind === 'member' ? callee.object : undefined;
  const isMethodOfLiteral =
    holder !== undefined && (holder.kind === 'string' || isStatic(code, holder, frame, depth + 1));
  return isMethodOfLiteral || args.length > 0;
}

/** `StandardCharsets.UTF_8`, `Encoding.ASCII`, `.utf8`. */
function isEncodingName(value: Expression): boolean {
  return (
    value.kind === 'member' &&
    /^(?:utf_?8|us_?ascii|ascii|latin1|iso_8859_1|unicode|default|utf_16\w*)$/i.test(value.property)
  );
}

function isFilled({ bindings }: Code, slot: Slot): boolean {
  return bindings.calls.some(
    ({ call, frame }) =>
      filling.test(calleePath(call.callee)) &&
      call.args.some(({ value }) => nameIn(value) === slot.name && slotNamed(slot.name, frame) === slot),
  );
}

/** The variable of an argument, of `&iv`, `iv[:]`, `mut iv` too. */
function nameIn(value: Expression): string {
  if (value.kind === 'name') return value.name;
  if (value.kind === 'other')
    return value.parts.length > 0 && value.parts[0] !== undefined ? nameIn(value.parts[0]) : '';
  if (value.kind === 'operation') return value.operands[0] === undefined ? '' : nameIn(value.operands[0]);
  return value.kind === 'index' ? nameIn(value.object) : '';
}
