/** Cookies that hold a patient's data without the flags that keep scripts, other sites and open connections away. */
import { type CookieRow, cookieCalls } from '../catalog/storage/cookies.js';
import type { FlowReader } from '../flow/reader.js';
import type { Phi } from '../flow/value.js';
import type { Fix } from '../model.js';
import { calleePath, type OptionSite } from '../program/bindings.js';
import { type Code, valuesOf } from '../program/code.js';
import type { Call, Expression, ObjectLiteral } from '../program/model.js';
import type { DeviceHit } from './device.js';
import { textAround } from './places.js';
import { type StoreHit, storesOf, telling } from './sinks.js';

/** The cookies of a program that hold a patient's data and lack a flag. */
export function exposedCookies(code: Code, text: string, phi: FlowReader): readonly DeviceHit[] {
  return [...calledCookies(code, text, phi), ...writtenCookies(code, text, phi), ...goCookies(code, phi)];
}

function calledCookies(code: Code, text: string, phi: FlowReader): readonly DeviceHit[] {
  return storesOf(code, text, cookieCalls, phi).flatMap((hit) => {
    const { site, carried, start, end } = hit;
    const row = cookieCalls.find((each) => each === hit.row);
    if (
      isGuarded(
        text,
        site.call,
        row?.script === true,
        textAround(text, site.frame),
        /^(?:java|kotlin|scala)$/.test(code.program.language),
      )
    )
      return [];
    return [
      { subject: 'cookie', carried, what: 'a cookie', start, end, fixes: fixesFor(code, hit, row, text) } as const,
    ];
  });
}

/** Flags are looked for in the call, and in its function where they are set on an object of their own. */
function isGuarded(text: string, call: Call, script: boolean, around: string, isJvm: boolean): boolean {
  const own = text.slice(call.start, call.end);
  const last = call.args.slice(-2).map(({ value }) => value);
  const positional =
    last.length === 2 &&
    call.args.length > 5 &&
    last.every((value) => value.kind === 'constant' && value.value === true);
  if (hasFlags(own, script) || positional) return true;
  const elsewhere = isJvm || (call.args.length > 2 && last.at(-1)?.kind === 'name');
  return elsewhere && hasFlags(around, script);
}

const secureFlag =
  /\bset_?Secure\W{1,4}true|\bsecure['"]?\s{0,4}(?:=>|[:=(])\s{0,4}true|;\s{0,4}secure\b|[Ss]ecurePolicy/i;
const httpOnlyFlag = /http_?only['"]?\s{0,4}(?:=>|[:=(])\s{0,4}true|;\s{0,4}httponly\b/i;
const sameSiteFlag = /same_?site/i;

function hasFlags(text: string, script: boolean): boolean {
  return secureFlag.test(text) && sameSiteFlag.test(text) && (script || httpOnlyFlag.test(text));
}

/** A cookie that is set without any option gets the flags. */
function fixesFor(code: Code, { site }: StoreHit<'cookie'>, row: CookieRow | undefined, text: string): readonly Fix[] {
  const { args, end } = site.call;
  const isPlain = args.length === 2 && args.every(({ spread, name }) => !spread && name === undefined);
  if (!isPlain || text[end - 1] !== ')') return [];
  const flags = flagsOf(code.program.language, row?.script === true);
  if (flags === undefined) return [];
  const at = args[1]?.value.end ?? end - 1;
  return [
    { title: 'Set the flags of the cookie', safety: 'needs-review', edits: [{ start: at, end: at, newText: flags }] },
  ];
}

function flagsOf(language: string, script: boolean): string | undefined {
  if (language === 'python') return ", secure=True, httponly=True, samesite='Strict'";
  if (language === 'php') return ", ['secure' => true, 'httponly' => true, 'samesite' => 'Strict']";
  if (!/script/.test(language)) return undefined;
  return script ? ", { secure: true, sameSite: 'strict' }" : ", { secure: true, httpOnly: true, sameSite: 'strict' }";
}

/** `document.cookie = …`, `cookies[:ssn] = …` of Rails, `$_COOKIE` and their like. */
function writtenCookies(code: Code, text: string, phi: FlowReader): readonly DeviceHit[] {
  return code.bindings.options.flatMap((site): readonly DeviceHit[] => {
    if (site.form !== 'assignment') return [];
    const isDocument = site.name === 'cookie' && /(?:^|\.)document$/.test(site.path);
    const isJar = code.program.language === 'ruby' && /^cookies(?:\.permanent|\.signed)?$/.test(site.path);
    if (!isDocument && !isJar) return [];
    const own = text.slice(site.start, site.end);
    if (hasFlags(own, isDocument)) return [];
    const carried = isDocument ? ofDocumentCookie(code, site, phi) : ofJar(code, site, phi);
    const { start, end } = site;
    return carried.length === 0 ? [] : [{ subject: 'cookie', carried, what: 'a cookie', start, end, fixes: [] }];
  });
}

/** The value, or what stands before its first `=`. */
function ofDocumentCookie(code: Code, { value, frame }: OptionSite, phi: FlowReader): readonly Phi[] {
  const carried = telling(phi.carried(value, frame));
  if (carried.length > 0 || !(value.kind === 'template' || value.kind === 'operation')) return carried;
  const parts = value.kind === 'template' ? value.parts : value.operands;
  const [head] = parts;
  const name = head?.kind === 'string' ? /^\s*([\w-]{1,60})=/.exec(head.value)?.[1] : undefined;
  return name === undefined || parts.every((part) => isLiteral(code, part, frame))
    ? []
    : telling(phi.carriedByName(name));
}

function ofJar(code: Code, { name, value, frame }: OptionSite, phi: FlowReader): readonly Phi[] {
  const carried = telling(phi.carried(value, frame));
  return carried.length > 0 || isLiteral(code, value, frame) ? carried : telling(phi.carriedByName(name));
}

function isLiteral(code: Code, value: Expression, frame: OptionSite['frame']): boolean {
  const { open, settings, known } = valuesOf(code, value, frame);
  return !open && settings.length === 0 && known.length > 0;
}

/** `http.SetCookie(w, &http.Cookie{…})` of Go. */
function goCookies(code: Code, phi: FlowReader): readonly DeviceHit[] {
  if (code.program.language !== 'go') return [];
  return code.bindings.calls.flatMap(({ call, frame }): readonly DeviceHit[] => {
    const cookie = calleePath(call.callee) === 'http.SetCookie' ? call.args[1]?.value : undefined;
    if (cookie === undefined) return [];
    return code.tracer.origins(cookie, frame).flatMap(({ root, steps }): readonly DeviceHit[] => {
      if (root.kind !== 'value' || root.value.kind !== 'object' || steps.length > 0) return [];
      const literal = root.value;
      if (isTrue(literal, 'Secure') && isTrue(literal, 'HttpOnly') && entryOf(literal, 'SameSite') !== undefined)
        return [];
      const value = entryOf(literal, 'Value');
      const name = entryOf(literal, 'Name');
      if (value === undefined) return [];
      const own = telling(phi.carried(value, root.frame));
      const carried =
        own.length > 0 || name?.kind !== 'string' || value.kind === 'string'
          ? own
          : telling(phi.carriedByName(name.value));
      const { start, end } = call;
      return carried.length === 0 ? [] : [{ subject: 'cookie', carried, what: 'a cookie', start, end, fixes: [] }];
    });
  });
}

function entryOf({ entries }: ObjectLiteral, name: string): Expression | undefined {
  return entries.find(({ key }) => key === name)?.value;
}

function isTrue(literal: ObjectLiteral, name: string): boolean {
  const value = entryOf(literal, name);
  return value?.kind === 'constant' && value.value === true;
}
