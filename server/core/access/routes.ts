/** Routes of servers, and whether anything asks who is there before they answer. */
import {
  asksInside,
  definitions,
  guardName,
  noGuard,
  openToAll,
  signature,
  webhook,
} from '../catalog/access/guards.js';
import type { Span } from '../model.js';
import type { Expression } from '../program/model.js';
import { namesPatients } from './patients.js';

/** A route: the place that makes it, its path, what answers. */
export interface Route extends Span {
  /** Path, names of the class and the handler: whatever says what it is about. */
  readonly about: string;
  /** What answers. */
  readonly handler: Span;
  /**
   * guarded: something asks who is there. asks: the handler does so itself, which says nothing about those beside it.
   * opened: a word says that nobody is asked. bare: nothing is said here.
   */
  readonly state: 'guarded' | 'asks' | 'opened' | 'bare';
  /** Routes that belong together: a bare one is a finding beside guarded ones of its group. */
  readonly group: string;
  /** What the class of the handler extends. */
  readonly bases?: readonly string[];
}

/** Longer handlers are judged by their beginning. */
const longestHandler = 4000;

/** Routes that give out what is recorded of patients and ask nobody, although others beside them do, or on purpose. */
export function unguardedRoutes(routes: readonly Route[], text: string): readonly Route[] {
  if (routes.length === 0) return [];
  const guarded = new Set(routes.filter(({ state }) => state === 'guarded').map(({ group }) => group));
  const clinical = namesPatients(text);
  return routes.filter((route) => {
    if (route.state === 'guarded' || route.state === 'asks' || (route.state === 'bare' && !guarded.has(route.group)))
      return false;
    const body = text.slice(route.handler.start, Math.min(route.handler.end, route.handler.start + longestHandler));
    if (!namesPatients(route.about, clinical) && !namesPatients(withoutComments(body))) return false;
    return !isForAll(route.about, body);
  });
}

/** A probe, the entrance, or a machine that signs. */
function isForAll(about: string, body: string): boolean {
  const path = about.trim().split(/\s/)[0] ?? '';
  const parts = path.split('/').filter((part) => part !== '' && !/^[:{<[*]/.test(part));
  if (openToAll.test(parts.at(-1) ?? '') || openToAll.test(about.trim().split(/\s/).at(-1) ?? '')) return true;
  if (definitions.test(about)) return true;
  return webhook.test(about) && signature.test(body);
}

function withoutComments(body: string): string {
  return body.replace(/(?:\/\/|#)[^\n]{0,300}/g, '');
}

/** Does a piece of code name a guard? */
export function isGuard(code: string): boolean {
  return code
    .slice(0, 600)
    .split(/[\s,;(){}[\]"'`]+/)
    .some((word) => guardName.test(word) && !noGuard.test(word));
}

/** Does a handler ask by itself? */
export function asksItself(body: string): boolean {
  return asksInside.test(withoutComments(body.slice(0, longestHandler)));
}

/** The name of a decorator, without its module and arguments. */
export function decoratorName(decorator: Expression): string {
  const callee = decorator.kind === 'call' ? decorator.callee : decorator;
  if (callee.kind === 'member') return callee.property;
  return callee.kind === 'name' ? callee.name : '';
}

/** The texts among the arguments of a decorator or call. */
export function textArguments(expression: Expression): string {
  if (expression.kind !== 'call') return '';
  return expression.args
    .map(({ value }) => value)
    .flatMap((value) => (value.kind === 'list' ? value.items : [value]))
    .flatMap((value) => (value.kind === 'string' ? [value.value] : []))
    .join(' ');
}
