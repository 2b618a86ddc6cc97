/** Routes that are methods of classes: NestJS, Spring, ASP.NET Core, JAX-RS, Django and REST framework, Rails. */
import { guardingClass, openers, routeDecorators } from '../catalog/access/guards.js';
import type { ClassNode, Expression, FunctionNode, Statement } from '../program/model.js';
import { asksItself, decoratorName, isGuard, type Route, textArguments } from './routes.js';

/** A class that others may extend, and whether it asks who is there. */
export interface GuardedClass {
  readonly name: string;
  readonly bases: readonly string[];
  readonly guarded: boolean;
}

/** The classes of a file whose subclasses are guarded by them, or by what they extend. */
export function guardedClassesOf(body: readonly Statement[], language: string, text: string): readonly GuardedClass[] {
  return body.flatMap((statement): readonly GuardedClass[] => {
    if (statement.kind !== 'class') return [];
    const { name, bases, body: inner } = statement.class;
    const guarded = guardsSubclasses(statement.class, language, text);
    const isBase = guarded || guardingClass.test(name);
    const own = isBase ? [{ name, bases: bases.map(lastName), guarded }] : [];
    return [...own, ...guardedClassesOf(inner, language, text)];
  });
}

/** `Api::V1::BaseController` and `base.BaseController` are known by their last names. */
export function lastName(name: string): string {
  return /\w+$/.exec(name.replace(/<.*$/, ''))?.[0] ?? name;
}

function guardsSubclasses(node: ClassNode, language: string, text: string): boolean {
  if (language === 'ruby') {
    return node.body.some((statement) => {
      const filter = filterOf(statement);
      return filter !== undefined && !filter.skips && filter.isWhole;
    });
  }
  if (language === 'python') return isViewLike(node) && ofDjango(node, text).some(({ state }) => state === 'guarded');
  return stateBy(node.decorators, text) === 'guarded';
}

function isViewLike({ name, bases }: ClassNode): boolean {
  return /View|Mixin|Resource|Handler/.test([name, ...bases].join(' '));
}

/** Routes of the classes of a file. */
export function routesOfClasses(body: readonly Statement[], language: string, text: string): readonly Route[] {
  return body.flatMap((statement): readonly Route[] => {
    if (statement.kind !== 'class') return [];
    const inner = routesOfClasses(statement.class.body, language, text);
    return [...inner, ...routesOf(statement.class, language, text)];
  });
}

function routesOf(node: ClassNode, language: string, text: string): readonly Route[] {
  if (language === 'ruby')
    return node.bases.some((base) => /Controller|::API$|::Base$/.test(base)) ? ofRails(node, text) : [];
  if (language === 'python') return isView(node) ? ofDjango(node, text) : [];
  return ofDecorated(node, text);
}

/** What decorators say: a guard, an opening, or nothing. */
function stateBy(decorators: readonly Expression[], text: string): Route['state'] | undefined {
  const names = decorators.map(decoratorName);
  if (names.some((name) => openers.test(name))) return 'opened';
  // `ApiBearerAuth` only describes.
  const guards = decorators.filter((_each, at) => !/^Api[A-Z]|Mapping$|^Route$|^Controller$/.test(names[at] ?? ''));
  return guards.some((each) => isGuard(nameAndGuards(each, text))) ? 'guarded' : undefined;
}

/** Of a decorator its name counts, and of `UseGuards` and its like what they are given. */
function nameAndGuards(decorator: Expression, text: string): string {
  const name = decoratorName(decorator);
  return /^(?:use|before|middleware|use_?before|apply)/i.test(name) ? text.slice(decorator.start, decorator.end) : name;
}

/** Decorators of a class that say where its routes begin. */
const pathDecorators = /^(?:Route|RoutePrefix|RequestMapping|Controller|RestController|Path|Resolver)$/;

function ofDecorated(node: ClassNode, text: string): readonly Route[] {
  const whole = stateBy(node.decorators, text);
  const paths = node.decorators.filter((each) => pathDecorators.test(decoratorName(each)));
  const path = paths.map(textArguments).join('/');
  return node.methods.flatMap((method) => {
    const route = method.decorators.find((each) => routeDecorators.test(decoratorName(each)));
    if (route === undefined) return [];
    const own = stateBy(method.decorators, text);
    const body = text.slice(method.start, method.end);
    const given = method.parameters.some((each) => isGuard(each.decorators.map(decoratorName).join(' ')));
    const said = given ? 'guarded' : (own ?? whole ?? 'bare');
    const state = said !== 'guarded' && asksItself(bodyOf(method, body)) ? 'asks' : said;
    const about = `${path}/${textArguments(route)} ${node.name} ${method.name}`;
    return [{ start: route.start, end: route.end, about, handler: method, state, group: node.name, bases: node.bases }];
  });
}

/** The text of a method behind its decorators. */
function bodyOf({ decorators, start }: FunctionNode, text: string): string {
  const last = decorators.at(-1);
  return last === undefined || last.end < start ? text : text.slice(last.end - start);
}

function isView({ bases }: ClassNode): boolean {
  return bases.some((base) => /(?:View|ViewSet|Resource|Handler)$/.test(base));
}

/** Generic views without a guard stand beside guarded ones of the file. */
function ofDjango(node: ClassNode, text: string): readonly Route[] {
  const { start, name, bases, decorators, fields } = node;
  const permissions = fields.find(
    (field) => field.name === 'permission_classes' || field.name === 'authentication_classes',
  );
  const given =
    permissions?.value === undefined ? undefined : text.slice(permissions.value.start, permissions.value.end);
  const open = given !== undefined && /^[[(]\s*[\])]$|AllowAny/.test(given);
  const about = `${name} ${bases.join(' ')}`;
  const guarded =
    (given !== undefined && !open) ||
    bases.some((base) => isGuard(base)) ||
    decorators.some((each) => isGuard(text.slice(each.start, each.end))) ||
    node.methods.some((method) => method.decorators.some((each) => isGuard(decoratorName(each)))) ||
    asksItself(text.slice(start, node.end));
  const state = open ? 'opened' : guarded ? 'guarded' : 'bare';
  const place = open && permissions !== undefined ? permissions : headOf(node, text);
  return [{ start: place.start, end: place.end, about, handler: node, state, group: 'views', bases }];
}

/** The first line of a class. */
function headOf({ start, end }: ClassNode, text: string): { start: number; end: number } {
  const line = text.indexOf('\n', start);
  return { start, end: line < 0 || line > end ? end : line };
}

/** A filter of a controller, and the actions that it is for. */
interface Filter {
  readonly call: Expression;
  readonly skips: boolean;
  /** It is for every action. */
  readonly isWhole: boolean;
  covers(action: string): boolean;
}

const guardingFilters = /^(?:before_action|before_filter|prepend_before_action)$/;
const skippingFilters = /^(?:skip_before_action|skip_before_filter|allow_unauthenticated_access)$/;

function ofRails(node: ClassNode, text: string): readonly Route[] {
  const filters = node.body.flatMap((statement) => filterOf(statement) ?? []);
  const hidden = node.body.find(
    (statement) =>
      statement.kind === 'expression' && /^(?:private|protected)$/.test(text.slice(statement.start, statement.end)),
  );
  return node.methods.flatMap((method) => {
    if (hidden !== undefined && method.start > hidden.start) return [];
    const skipped = filters.find(({ skips, covers }) => skips && covers(method.name));
    const guarded = filters.some(({ skips, covers }) => !skips && covers(method.name));
    // The base class guards what this class lets through.
    const said = skipped !== undefined ? 'opened' : guarded ? 'guarded' : 'bare';
    const state = said !== 'guarded' && asksItself(text.slice(method.start, method.end)) ? 'asks' : said;
    const line = text.indexOf('\n', method.start);
    const end = line < 0 ? method.end : Math.min(line, method.end);
    const about = `${node.name}/${method.name} ${node.name}`;
    return [{ start: method.start, end, about, handler: method, state, group: node.name, bases: node.bases }];
  });
}

function filterOf(statement: Statement): Filter | undefined {
  if (statement.kind !== 'expression' || statement.expression.kind !== 'call') return undefined;
  const call = statement.expression;
  const name = decoratorName(call);
  const skips = skippingFilters.test(name);
  if (!skips && !guardingFilters.test(name)) return undefined;
  if (
    name !== 'allow_unauthenticated_access' &&
    !isGuard(textArguments({ ...call, args: call.args.filter((each) => each.name === undefined) }))
  )
    return undefined;
  const only = actionsIn(call.args.find((each) => each.name === 'only')?.value);
  const except = actionsIn(call.args.find((each) => each.name === 'except')?.value);
  const isWhole = only === undefined && except === undefined;
  return {
    call,
    skips,
    isWhole,
    covers: (action) => (only?.includes(action) ?? true) && !(except?.includes(action) ?? false),
  };
}

function actionsIn(value: Expression | undefined): readonly string[] | undefined {
  if (value === undefined) return undefined;
  const items = value.kind === 'list' ? value.items : [value];
  return items.flatMap((item) => (item.kind === 'string' ? [item.value] : []));
}
