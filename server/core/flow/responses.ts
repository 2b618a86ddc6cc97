/** Responses that tell their caller about exceptions. */
import { errorStatus } from '../catalog/leaks/errors.js';
import type { Span } from '../model.js';
import { calleePath } from '../program/bindings.js';
import type { Code } from '../program/code.js';
import type { Call, Expression } from '../program/model.js';

/** Calls that answer a request. */
const responding =
  /(?:^|\.)(?:send|json|end|status|statuscode|problem|content|badrequest|internalservererror|jsonify|jsonresponse|httpresponse|httpresponseservererror|response|make_response|body|entity|ok|render|abort|error|sendstatus|senderror|write|writeheader|string|responseentity|internalerror|fail|result)$/;

/** Who answers, where the name of the call alone does not say it. */
const responder = /(?:^|\.)(?:res|response|resp|reply|ctx|context|c|w|http|responseentity|results|problem|this)\./;

/** Names by which handlers call what they caught. */
const exceptionName = /^(?:e|ex|err|error|exc|exception|cause|t|throwable)$/i;

/** Members and calls that give the stack of an exception, or everything in it. */
const stack =
  /^(?:stack|stacktrace|getstacktrace|format_exc|print_exc|printstacktrace|tostring|to_s|backtrace|full_message|fullmessage|gettraceasstring|getstacktraceasstring|exceptionutils|__str__|inspect)$/;

/** Places where the stack or the whole text of an exception is put into a response. */
export function* stackResponses({ bindings }: Code): Iterable<Span> {
  for (const { call } of bindings.calls) {
    const path = calleePath(call.callee).toLowerCase();
    const last = path.slice(path.lastIndexOf('.') + 1);
    if (!responding.test(path) || (ambiguous.has(last) && !responder.test(path))) continue;
    if (call.args.some(({ value }) => tellsStack(value, 0))) yield { start: call.start, end: call.callee.end };
  }
}

/** Names of calls that answer a request only on the right object. */
const ambiguous = new Set(
  'send end write content error string body entity ok fail result status render json response'.split(' '),
);

function tellsStack(value: Expression, depth: number): boolean {
  if (depth > 6) return false;
  switch (value.kind) {
    case 'member':
      return stack.test(value.property.toLowerCase()) && isException(value.object);
    case 'call': {
      const { callee, args } = value;
      const name = callee.kind === 'member' ? callee.property : callee.kind === 'name' ? callee.name : '';
      if (/^(?:format_exc|getstacktraceasstring|getstacktrace)$/i.test(name)) return true;
      if (callee.kind === 'member' && stack.test(name.toLowerCase()) && isException(callee.object)) return true;
      return args.some((argument) => tellsStack(argument.value, depth + 1));
    }
    case 'object':
      return value.entries.some((entry) => tellsStack(entry.value, depth + 1));
    case 'list':
      return value.items.some((item) => tellsStack(item, depth + 1));
    case 'template':
      return value.parts.some((part) => tellsStack(part, depth + 1));
    default:
      return false;
  }
}

function isException(value: Expression): boolean {
  return value.kind === 'name' && exceptionName.test(value.name);
}

/** Does a call that answers a request, or one before it in the chain, say the status of an error? */
export function answersWithError(call: Call): boolean {
  for (let at: Expression = call; ; ) {
    if (at.kind === 'call') {
      if (at.args.some(({ value }) => saysError(value))) return true;
      at = at.callee;
    } else if (at.kind === 'member') {
      if (errorStatus.test(at.property)) return true;
      at = at.object;
    } else return false;
  }
}

function saysError(value: Expression): boolean {
  switch (value.kind) {
    case 'constant':
      return typeof value.value === 'number' && value.value >= 400 && value.value < 600;
    case 'string':
      return value.value.length < 40 && errorStatus.test(value.value);
    case 'name':
      return errorStatus.test(value.name);
    case 'member':
      return errorStatus.test(value.property);
    case 'object':
      return value.entries.some(({ key, value: own }) => /^status(?:_?code)?$/i.test(key ?? '') && saysError(own));
    default:
      return false;
  }
}
