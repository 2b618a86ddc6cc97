/** Calls that have to come before another one: of functions that record a disclosure, or ask for consent. */
import type { Span } from '../model.js';
import type { CallSite, Frame } from '../program/bindings.js';
import type { Code } from '../program/code.js';
import type { Statement } from '../program/model.js';

/** Is one of the functions called before the site, on every way that leads there, as far as the function shows it? */
export function isGuarded(
  { bindings, program }: Code,
  { call, frame }: CallSite,
  functions: readonly string[],
): boolean {
  const names = new Set(functions.map((name) => name.split('.').at(-1)));
  const body = frame.node?.body ?? program.body;
  const isInside = ({ start, end }: Span) => call.start >= start && call.end <= end;
  return (
    bindings.calls.some(({ call: guard, frame: own }) => {
      if (!names.has(nameOf(guard.callee)) || guard.start > call.start || !isSameOrOuter(own, frame)) return false;
      return blocksAround(body, guard).every(isInside);
    }) || isDecorated(frame, names)
  );
}

function nameOf(callee: CallSite['call']['callee']): string {
  if (callee.kind === 'name') return callee.name;
  return callee.kind === 'member' ? callee.property : '';
}

/** A guard in the same function, or in one around it. */
function isSameOrOuter(guard: Frame, frame: Frame): boolean {
  for (let at: Frame | undefined = frame; at !== undefined; at = at.parent) {
    if (at === guard) return at.node !== undefined || frame.node === undefined;
  }
  return false;
}

/** `@requires_consent` on the function. */
function isDecorated({ node }: Frame, names: ReadonlySet<string | undefined>): boolean {
  return (
    node?.decorators.some((decorator) => names.has(nameOf(decorator.kind === 'call' ? decorator.callee : decorator))) ??
    false
  );
}

/** The blocks that may not run, around a place. What a branch tests is on every way through it. */
function blocksAround(statements: readonly Statement[], place: Span): readonly Span[] {
  const around: Span[] = [];
  for (const statement of statements) {
    if (place.start < statement.start || place.end > statement.end) continue;
    if (statement.kind === 'branch') {
      for (const block of statement.blocks) {
        const [first, last] = [block[0], block.at(-1)];
        if (first === undefined || last === undefined || place.start < first.start || place.end > last.end) continue;
        around.push({ start: first.start, end: last.end }, ...blocksAround(block, place));
      }
    } else if (statement.kind === 'loop') around.push(...blocksAround(statement.body, place));
  }
  return around;
}
