/** Routes that are functions: FastAPI, Flask, Django, Next.js. */
import { openers } from '../catalog/access/guards.js';
import { slotNamed } from '../program/bindings.js';
import type { Code } from '../program/code.js';
import type { Expression, FunctionNode, Statement } from '../program/model.js';
import { asksItself, decoratorName, isGuard, type Route, textArguments } from './routes.js';

const routeDecorator = /^(?:get|post|put|patch|delete|route|api_route|api_view|websocket)$/;
const beforeAll = /^(?:before_request|before_app_request|middleware)$/;

/** Routes of the functions of a file. */
export function routesOfFunctions(code: Code, path: string, text: string): readonly Route[] {
  const { body, language } = code.program;
  if (language === 'python') return ofPython(code, path, text);
  if (!/(?:^|\/)(?:route|pages\/api\/.+)\.[jt]sx?$/.test(path)) return [];
  return functionsIn(body).flatMap((node) => ofNext(node, path, text) ?? []);
}

function functionsIn(body: readonly Statement[]): readonly FunctionNode[] {
  return body.flatMap((statement) => {
    if (statement.kind === 'function') return [statement.function];
    if (statement.kind !== 'assign' || statement.value?.kind !== 'function' || statement.target.kind !== 'name')
      return [];
    return [{ ...statement.value.function, name: statement.target.name, start: statement.start }];
  });
}

/** Handlers of one file: those without a check stand beside those with one. */
function ofNext(node: FunctionNode, path: string, text: string): Route | undefined {
  if (!/^(?:GET|POST|PUT|PATCH|DELETE)$/.test(node.name)) return undefined;
  const state = asksItself(text.slice(node.start, node.end)) ? 'guarded' : 'bare';
  const line = text.indexOf('\n', node.start);
  const about = `${path.replace(/^.*\/(?:app|pages)\//, '').replace(/\/route\.[jt]sx?$/, '')} ${node.name}`;
  return {
    start: node.start,
    end: line < 0 ? node.end : Math.min(line, node.end),
    about,
    handler: node,
    state,
    group: 'next',
  };
}

function ofPython(code: Code, path: string, text: string): readonly Route[] {
  const functions = functionsIn(code.program.body);
  const asksBefore = functions.some(
    (node) =>
      node.decorators.some((each) => beforeAll.test(decoratorName(each))) &&
      (isGuard(node.name) || asksItself(text.slice(node.start, node.end))),
  );
  const isViews = /(?:^|\/)\w*views?(?:\/\w+)?\.py$/.test(path);
  return functions.flatMap((node) => {
    const route = node.decorators.find((each) => routeDecorator.test(decoratorName(each)) && each.kind === 'call');
    const isView = isViews && node.parameters[0]?.name === 'request';
    if (route === undefined && !isView) return [];
    const place = route ?? headOf(node, text);
    const state = asksBefore || isGuardedRouter(code, route, text) ? 'guarded' : stateOf(node, text);
    const about = `${route === undefined ? node.name : textArguments(route)} ${node.name}`;
    return [{ start: place.start, end: place.end, about, handler: node, state, group: 'functions' }];
  });
}

function stateOf(node: FunctionNode, text: string): Route['state'] {
  const { decorators, parameters, start, end } = node;
  if (
    decorators.some((each) => openers.test(decoratorName(each)) || /AllowAny/.test(text.slice(each.start, each.end)))
  ) {
    return 'opened';
  }
  const guards = decorators.filter((each) => !routeDecorator.test(decoratorName(each)));
  if (guards.some((each) => isGuard(text.slice(each.start, each.end)))) return 'guarded';
  const dependencies = decorators
    .flatMap((each) => (each.kind === 'call' ? each.args : []))
    .filter(({ name }) => name === 'dependencies');
  if (dependencies.some(({ value }) => isGuard(text.slice(value.start, value.end)))) return 'guarded';
  if (parameters.some((each) => isGuard(`${each.type} ${defaultOf(each.default, text)}`))) return 'guarded';
  const last = decorators.at(-1);
  return asksItself(text.slice(Math.max(start, last?.end ?? start), end)) ? 'asks' : 'bare';
}

/** `Depends(current_user)`, `Security(scheme)`. */
function defaultOf(value: Expression | undefined, text: string): string {
  return value === undefined ? '' : text.slice(value.start, value.end);
}

/** `APIRouter(dependencies=[Depends(current_user)])`. */
function isGuardedRouter({ bindings }: Code, route: Expression | undefined, text: string): boolean {
  if (route?.kind !== 'call' || route.callee.kind !== 'member' || route.callee.object.kind !== 'name') return false;
  const router = route.callee.object.name;
  const made = slotNamed(router, bindings.top)?.definitions ?? [];
  const included = bindings.calls.filter(
    ({ call }) =>
      call.callee.kind === 'member' &&
      /^(?:include_router|register_blueprint)$/.test(call.callee.property) &&
      call.args[0]?.value.kind === 'name' &&
      call.args[0].value.name === router,
  );
  return [...made.map(({ value }) => value), ...included.map(({ call }) => call)].some(
    (call) =>
      call.kind === 'call' &&
      call.args.some(({ name, value }) => name === 'dependencies' && isGuard(text.slice(value.start, value.end))),
  );
}

function headOf({ start, end }: FunctionNode, text: string): { start: number; end: number } {
  const line = text.indexOf('\n', start);
  return { start, end: line < 0 ? end : Math.min(line, end) };
}
