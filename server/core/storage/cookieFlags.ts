/** Cookies of sessions whose flags are switched off or missing: whoever gets one is let in as the one it was made for. */
import { cookieFlagOptions, cookieFlagShapes, harmlessCookie, sessionName } from '../catalog/storage/cookieFlags.js';
import { cookieCalls } from '../catalog/storage/cookies.js';
import type { Document, Fix, Span } from '../model.js';
import { type Code, valuesOf } from '../program/code.js';
import { indexOptions } from '../program/optionTable.js';
import { shapesIn } from '../program/shapes.js';
import { withoutOverlaps } from '../transport/hits.js';
import { optionsOf } from '../transport/options.js';
import { textAround } from './places.js';
import { argumentsAt, waysOfCall } from './ways.js';

/** A flag of a cookie that is off. */
export interface CookieFlaw extends Span {
  readonly what: string;
  readonly fixes: readonly Fix[];
}

const options = indexOptions(cookieFlagOptions);

/** How far before an option the name of its cookie may stand. */
const reach = 160;

/** Flags that a document switches off, and cookies of sessions that it sets without any. */
export function cookieFlaws(document: Document, code: readonly Code[]): readonly CookieFlaw[] {
  const { text } = document;
  const off = [...optionsOf(document, code, options), ...shapesIn(document, cookieFlagShapes)]
    .filter(({ start, end }) => !isHarmless(text, start, end))
    .map(({ start, end, row }) => ({ start, end, what: row.what, fixes: fixesFor(text, { start, end }) }));
  const switched = withoutOverlaps(text, off);
  const bare = code.flatMap((each) => bareCookies(each, text));
  return [
    ...switched,
    ...bare.filter((cookie) => !switched.some(({ start }) => start >= cookie.start && start < cookie.end)),
  ];
}

/** Is the option one of a cookie that scripts read, by what stands before it in its statement? A setting names its cookie itself. */
function isHarmless(text: string, start: number, end: number): boolean {
  if (/_COOKIE_/i.test(text.slice(start, end))) return false;
  const before = text.slice(Math.max(0, start - reach), start);
  return harmlessCookie.test(before.slice(Math.max(before.lastIndexOf(';'), before.lastIndexOf('\n\n')) + 1));
}

const secured = /secure/i;

/** `res.cookie('session', token)`: nothing says that it is kept from others. */
function bareCookies(code: Code, text: string): readonly CookieFlaw[] {
  const { language } = code.program;
  const rows = cookieCalls.filter((row) => row.script !== true && (row.languages?.includes(language) ?? true));
  if (rows.length === 0) return [];
  return code.bindings.calls.flatMap((site): readonly CookieFlaw[] => {
    const { call, frame } = site;
    const row =
      call.args.length < 2
        ? undefined
        : rows.find(({ calls }) => waysOfCall(code, site).some((way) => calls.test(way)));
    if (row === undefined || (row.file?.test(text) ?? true) === false) return [];
    const names = argumentsAt(call, row.key ?? []).flatMap(({ value }) => valuesOf(code, value, frame).known);
    if (!names.some((name) => typeof name === 'string' && sessionName.test(name) && !harmlessCookie.test(name)))
      return [];
    const values = argumentsAt(call, [1, 'value']);
    // An empty value takes the cookie away.
    if (values.length === 0 || values.some(({ value }) => value.kind === 'string' || value.kind === 'constant'))
      return [];
    const isJvm = /^(?:java|kotlin|scala)$/.test(language);
    const whole = isJvm ? textAround(text, frame) : text.slice(call.start, call.end);
    const isOpen = call.args
      .slice(2)
      .some(({ value, spread }) => spread === true || value.kind === 'name' || value.kind === 'member');
    if (isOpen || secured.test(whole) || (language === 'php' && call.args.length > 3)) return [];
    return [{ start: call.start, end: call.end, what: 'it has no flag that keeps it from others', fixes: [] }];
  });
}

const written =
  /\b(?:secure|http_?only|setSecure|setHttpOnly|\w{1,40}_COOKIE_\w{1,20})["'\]]{0,2}\s{0,4}(?:=>|[:=(])\s{0,4}(false|False)\)?$/i;

function fixesFor(text: string, { start, end }: Span): readonly Fix[] {
  const match = written.exec(text.slice(Math.max(text.lastIndexOf('\n', start) + 1, end - 120), end));
  const word = match?.[1];
  if (word === undefined) return [];
  const at = text.lastIndexOf(word, end);
  const newText = word === 'False' ? 'True' : 'true';
  return [
    {
      title: 'Set the flag of the cookie',
      safety: 'needs-review',
      edits: [{ start: at, end: at + word.length, newText }],
    },
  ];
}
