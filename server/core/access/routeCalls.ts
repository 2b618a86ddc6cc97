/** Routes that calls make: Express, Koa, Fastify, Hono, Go routers, minimal APIs of ASP.NET Core, Laravel. */
import {
  clientNames,
  matcherMethods,
  mountMethods,
  routeMethods,
  routerModules,
  routerNames,
  useMethods,
} from '../catalog/access/guards.js';
import type { Span } from '../model.js';
import { type CallSite, calleePath, type Frame, type Slot, slotNamed } from '../program/bindings.js';
import { type Code, pathsOf } from '../program/code.js';
import type { Argument, Call, Expression } from '../program/model.js';
import { asksItself, isGuard, type Route } from './routes.js';

/** Routes that calls of routers make. */
export function routesOfCalls(code: Code, text: string): readonly Route[] {
  const reader = createReader(code, text);
  return code.bindings.calls.flatMap((site) => reader.routeOf(site) ?? []);
}

/** Modules whose routers are mounted behind a guard, and modules whose functions are given a router behind one. */
export function guardedModules(code: Code, text: string): readonly string[] {
  const { guardsMounted, givesGuarded } = createReader(code, text);
  return code.bindings.calls.flatMap((site) => {
    const { call, frame } = site;
    const given = call.args.map(({ value }) => value);
    const mounted = guardsMounted(site) ? given.flatMap((value) => modulesOf(code, value, frame)) : [];
    return givesGuarded(site) ? [...mounted, ...modulesOf(code, call.callee, frame)] : mounted;
  });
}

/** The modules that a value comes from. */
function modulesOf(code: Code, value: Expression, frame: Frame): readonly string[] {
  return code.tracer
    .origins(value, frame)
    .flatMap(({ root }) => (root.kind === 'import' ? [moduleOf(root.import)] : []));
}

/** `from clinic import patients` may mean a file of that name. */
function moduleOf({ module, name }: { readonly module: string; readonly name: string }): string {
  return /^[\w.]+$/.test(module) &&
    name !== '*' &&
    /^[a-z_]\w*$/.test(name) &&
    !/router|^app$|^api$|^bp$|blueprint/.test(name)
    ? `${module}.${name}`
    : module;
}

/** A guard that stands before the routes of a router: from a place on, below a path. */
interface Fence {
  readonly from: number;
  readonly prefix: string;
}

function createReader(code: Code, text: string) {
  const { calls } = code.bindings;
  const uses = calls.filter(({ call }) => call.callee.kind === 'member' && useMethods.test(call.callee.property));
  const known = new Map<Slot | string, readonly Fence[]>();

  /** A router by its variable, or by its name where the file does not declare it. */
  const keyOf = (object: Expression, frame: Frame): Slot | string => {
    const name = calleePath(object).split('.')[0] ?? '';
    return slotNamed(name, frame) ?? name;
  };

  /** Every guard of a router: its own, those that it was made with, those of the router around it. */
  const fencesOf = (key: Slot | string, depth = 0): readonly Fence[] => {
    const cached = known.get(key);
    if (cached !== undefined || depth > 6) return cached ?? [];
    known.set(key, []);
    const own = uses.flatMap((site) => fenceOf(site, key) ?? []);
    const all = [...own, ...mounts(key, depth), ...(typeof key === 'string' ? [] : inherited(key, depth))];
    known.set(key, all);
    return all;
  };

  const fenceOf = ({ call, frame }: CallSite, key: Slot | string): Fence | undefined => {
    const { callee, args } = call;
    if (callee.kind !== 'member' || keyOf(callee.object, frame) !== key) return undefined;
    const guards = args.filter(({ value }) => value.kind !== 'string' && !isRouter(value, frame));
    if (!guards.some(({ value }) => isGuardValue(value))) return undefined;
    return { from: call.start, prefix: prefixOf(args) };
  };

  /** `app.use('/api', requireAuth, router)`, or `app.use('/api', router)` behind a guard of `app`. */
  const mounts = (key: Slot | string, depth: number): readonly Fence[] =>
    uses.flatMap(({ call, frame }) => {
      const { callee, args } = call;
      if (callee.kind !== 'member') return [];
      const mounted = args.some(({ value }) => value.kind === 'name' && keyOf(value, frame) === key);
      const parent = keyOf(callee.object, frame);
      if (!mounted || parent === key) return [];
      const guarded = args.some(({ value }) => value.kind !== 'string' && isGuardValue(value));
      const behind = fencesOf(parent, depth + 1).some(({ from, prefix }) => from < call.start && prefix === '');
      return guarded || behind ? [{ from: 0, prefix: '' }] : [];
    });

  /** What a router was made with, and whose group it is. */
  const inherited = (slot: Slot, depth: number): readonly Fence[] => {
    const made = slot.definitions.flatMap(({ value, frame }) => {
      const call = value.kind === 'call' ? value : undefined;
      if (call === undefined) return [];
      if (isGuard(text.slice(call.start, call.end).replace(/\bfunction\b[\s\S]*/, '')))
        return [{ from: 0, prefix: '' }];
      return call.callee.kind === 'member' ? before(call.start, keyOf(call.callee.object, frame), depth) : [];
    });
    return [...made, ...aroundParameter(slot, depth)];
  };

  const before = (place: number, parent: Slot | string, depth: number): readonly Fence[] =>
    fencesOf(parent, depth + 1)
      .filter(({ from, prefix }) => from < place && prefix === '')
      .map(() => ({ from: 0, prefix: '' }));

  /** `r.Group(func(r chi.Router) { … })`: the router of the group stands behind the guards of the outer one. */
  const aroundParameter = ({ parameter }: Slot, depth: number): readonly Fence[] => {
    if (parameter === undefined) return [];
    const around = calls
      .filter(({ call }) => call.args.some(({ value }) => value.kind === 'function' && contains(value, parameter)))
      .at(-1);
    if (around === undefined || around.call.callee.kind !== 'member') return [];
    const { call, frame } = around;
    const { callee } = around.call;
    if (callee.kind !== 'member') return [];
    if (isGuard(text.slice(callee.start, callee.end))) return [{ from: 0, prefix: '' }];
    return before(call.start, keyOf(callee.object, frame), depth);
  };

  const isGuardValue = (value: Expression): boolean =>
    value.kind === 'function'
      ? asksItself(text.slice(value.start, value.end))
      : isGuard(text.slice(value.start, value.end));

  const isRouter = (value: Expression, frame: Frame): boolean =>
    value.kind === 'name' && /router|routes/i.test(value.name) && slotNamed(value.name, frame) !== undefined;

  /** Calls around one that belong to it: `Route::get(…)->middleware('auth')`, and groups that it stands in. */
  const stateAround = (route: Call): Route['state'] | undefined => {
    for (const { call } of calls) {
      if (call === route || !contains(call, route) || call.callee.kind !== 'member') continue;
      const { property, object } = call.callee;
      const chained = contains(object, route);
      if (chained && /^(?:AllowAnonymous|withoutMiddleware)$/.test(property)) return 'opened';
      const words = chained ? property + text.slice(call.callee.end, call.end) : text.slice(object.start, object.end);
      if ((chained || property === 'group') && isGuard(words)) return 'guarded';
      if (property === 'group' && call.args.some(({ value }) => value.kind === 'object' && isGuardValue(value))) {
        return 'guarded';
      }
    }
    return undefined;
  };

  const stateOf = (call: Call, object: Expression, frame: Frame, path: string): Route['state'] => {
    const around = stateAround(call);
    if (around !== undefined) return around;
    if (object.kind === 'call' && isGuard(text.slice(object.start, object.end))) return 'guarded';
    const handlers = call.args.slice(1);
    const last = handlers.at(-1)?.value;
    if (handlers.some(({ value }) => value !== last && isGuardValue(value))) return 'guarded';
    if (last !== undefined && last.kind === 'call' && isGuardValue(last)) return 'guarded';
    const fenced = fencesOf(keyOf(object, frame)).some(
      ({ from, prefix }) => from < call.start && (prefix === '' || path.startsWith(prefix)),
    );
    if (fenced) return 'guarded';
    return last !== undefined && isAsking(code, last, frame, text) ? 'asks' : 'bare';
  };

  const routeOf = ({ call, frame }: CallSite): Route | undefined => {
    const opened = permitted(call);
    if (opened !== undefined) return opened;
    const { callee, args, start, end } = call;
    if (args.length < 2) return undefined;
    const [first] = args;
    if (callee.kind !== 'member' || !routeMethods.test(callee.property) || first?.value.kind !== 'string')
      return undefined;
    const path = first.value.value;
    if (!/^[/a-z{:]/.test(path) || /\s/.test(path.replace(/^[A-Z]+ /, ''))) return undefined;
    const last = args.at(-1)?.value;
    if (last === undefined || !mayHandle(last) || !isRouterObject(code, callee.object, frame, args)) return undefined;
    return { start, end, about: path, handler: last, state: stateOf(call, callee.object, frame, path), group: 'calls' };
  };

  /** Does a call mount what it is given behind a guard, or give it a router that stands behind one? */
  const guardsMounted = ({ call, frame }: CallSite): boolean => {
    const { callee, args, start } = call;
    const isBehind = (key: Slot | string) =>
      fencesOf(key).some(({ from, prefix }) => from < start && (prefix === '' || prefixOf(args).startsWith(prefix)));
    if (callee.kind === 'member' && mountMethods.test(callee.property)) {
      const guards = args.filter(({ value }) => value.kind !== 'string' && !isImportedRouter(value, frame));
      return guards.some(({ value }) => isGuardValue(value)) || isBehind(keyOf(callee.object, frame));
    }
    return isGuard(calleePath(callee)) && args.length === 1;
  };

  const isImportedRouter = (value: Expression, frame: Frame): boolean =>
    (value.kind === 'name' || value.kind === 'member') &&
    /router|routes|controller/i.test(calleePath(value)) &&
    slotNamed(calleePath(value).split('.')[0] ?? '', frame) !== undefined;

  /** `registerPatients(app)`, `patients.Register(group)`: a function of another file that is given a guarded router. */
  const givesGuarded = ({ call, frame }: CallSite): boolean =>
    call.args.some(({ value }) => {
      if (value.kind === 'call' && value.callee.kind === 'member' && value.callee.property === 'Group') {
        return isGuard(text.slice(value.start, value.end)) || behindAt(keyOf(value.callee.object, frame), call.start);
      }
      return value.kind === 'name' && behindAt(keyOf(value, frame), call.start);
    });

  const behindAt = (key: Slot | string, place: number): boolean =>
    fencesOf(key).some(({ from, prefix }) => from < place && prefix === '');
  return { routeOf, guardsMounted, givesGuarded };
}

/** `requestMatchers("/patients/**").permitAll()` of Spring Security. */
function permitted({ callee }: Call): Route | undefined {
  if (callee.kind !== 'member' || callee.property !== 'permitAll' || callee.object.kind !== 'call') return undefined;
  const matcher = callee.object;
  if (matcher.callee.kind !== 'member' || !matcherMethods.test(matcher.callee.property)) return undefined;
  const paths = matcher.args.flatMap(({ value }) => (value.kind === 'string' ? [value] : []));
  const [first] = paths;
  if (first === undefined) return undefined;
  const { start, end } = first;
  const about = paths.map(({ value }) => value.replace(/\/\*+$/, '')).join(' ');
  return { start, end, about, handler: { start, end: start }, state: 'opened', group: 'matchers' };
}

/** A handler asks by itself, also when it is a function of the file that is named. */
function isAsking(code: Code, handler: Expression, frame: Frame, text: string): boolean {
  if (handler.kind === 'function') return asksItself(text.slice(handler.start, handler.end));
  return code.tracer.origins(handler, frame).some(({ root }) => {
    if (root.kind !== 'function') return false;
    return asksItself(text.slice(root.node.start, root.node.end));
  });
}

function mayHandle({ kind }: Expression): boolean {
  return (
    kind === 'function' ||
    kind === 'name' ||
    kind === 'member' ||
    kind === 'call' ||
    kind === 'list' ||
    kind === 'string'
  );
}

function isRouterObject(code: Code, object: Expression, frame: Frame, args: readonly Argument[]): boolean {
  const handler = args.at(-1)?.value;
  // `r.With(guard).Get(…)` of chi.
  const base = object.kind === 'call' && object.callee.kind === 'member' ? object.callee.object : object;
  const name = calleePath(base);
  const last = name.split('.').at(-1) ?? '';
  const paths = pathsOf(code, object, frame);
  if (paths.some((path) => routerModules.test(path))) return true;
  if (clientNames.test(last) || paths.some((path) => clientNames.test(path))) return false;
  if (!routerNames.test(last) || handler === undefined) return false;
  if (handler.kind === 'function' || code.program.language === 'go') return true;
  return args.length > 2 || isHandlerName(handler);
}

/** `controller.list`, `listPatients`: what is given to a client is data. */
function isHandlerName(handler: Expression): boolean {
  const name = calleePath(handler);
  return (
    /controller|handler|ctrl/i.test(name) ||
    /(?:^|\.)(?:get|list|find|show|create|update|remove|delete)[A-Z]\w*$/.test(name)
  );
}

function prefixOf(args: readonly Argument[]): string {
  const [first] = args;
  if (first?.value.kind !== 'string' || !first.value.value.startsWith('/')) return '';
  return first.value.value.replace(/\/?\*.*$/, '').replace(/\/$/, '');
}

function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && outer.end >= inner.end;
}
