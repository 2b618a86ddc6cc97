/** State containers of user interfaces that are told to keep their state in the browser. */

import type { FlowReader } from '../flow/reader.js';
import type { Phi } from '../flow/value.js';
import type { Frame } from '../program/bindings.js';
import type { Code } from '../program/code.js';
import type { Call, Expression, ObjectLiteral } from '../program/model.js';
import type { DeviceHit } from './device.js';
import { waysOfCall } from './ways.js';

/**
 * Calls that keep state: which argument is the configuration, which the state.
 * https://zustand.docs.pmnd.rs/middlewares/persist, https://github.com/rt2zz/redux-persist,
 * https://prazdevs.github.io/pinia-plugin-persistedstate, https://github.com/robinvdvleuten/vuex-persistedstate, read 2026-11-22
 */
const keepers: readonly { readonly calls: RegExp; readonly configuration: number; readonly state?: number }[] = [
  { calls: /^zustand\/middleware\.persist$|^persist$/, configuration: 1, state: 0 },
  {
    calls: /^redux-persist(?:\/\w+)*\.(?:persistReducer|persistCombineReducers)$|^persistReducer$/,
    configuration: 0,
    state: 1,
  },
  { calls: /^(?:vuex-persistedstate(?:\.default)?|createPersistedState)$/, configuration: 0 },
];

/** Configurations that encrypt what they keep. */
const encrypts = /encrypt|secure|cipher|aes/i;

/** Names of slices and stores say what they hold before these words. */
const holderWords = /[-_ ]?(?:store|storage|slice|reducer|state|cache|persist|root)$/i;

/** The places where state that holds patients is kept in the browser. */
export function persistedStates(code: Code, text: string, phi: FlowReader): readonly DeviceHit[] {
  if (!/script/.test(code.program.language) || !/persist/i.test(text)) return [];
  return code.bindings.calls.flatMap((site): readonly DeviceHit[] => {
    const ways = waysOfCall(code, site);
    const keeper = keepers.find(({ calls }) => ways.some((way) => calls.test(way)));
    if (keeper === undefined) return [];
    const { call, frame } = site;
    const configuration = objectAt(code, call, keeper.configuration, frame);
    if (configuration !== undefined && encrypts.test(text.slice(configuration.start, configuration.end))) return [];
    const state = keeper.state === undefined ? undefined : call.args[keeper.state]?.value;
    const carried = keptBy(configuration, state, phi);
    const { start, end } = call;
    return carried.length === 0
      ? []
      : [{ subject: 'browser', carried, what: 'persisted state', start, end, fixes: [] }];
  });
}

function objectAt(code: Code, { args }: Call, position: number, frame: Frame): ObjectLiteral | undefined {
  const value = args[position]?.value;
  if (value === undefined) return undefined;
  for (const { root, steps } of code.tracer.origins(value, frame)) {
    if (root.kind === 'value' && root.value.kind === 'object' && steps.length === 0) return root.value;
  }
  return undefined;
}

/** What is chosen to be kept; all of the state where nothing is chosen. */
function keptBy(
  configuration: ObjectLiteral | undefined,
  state: Expression | undefined,
  phi: FlowReader,
): readonly Phi[] {
  const entry = (name: string) => configuration?.entries.find(({ key }) => key === name)?.value;
  const chosen = entry('whitelist') ?? entry('paths') ?? entry('pick');
  if (chosen !== undefined) return ofNames(namesIn(chosen), phi);
  const partial = entry('partialize');
  if (partial !== undefined) return ofNames(keysOfResult(partial), phi);
  const own = [entry('name'), entry('key')].flatMap((each) => (each?.kind === 'string' ? [each.value] : []));
  const named = state?.kind === 'name' ? [state.name] : [];
  return ofNames([...own, ...named, ...(state === undefined ? [] : keysOfResult(state))], phi);
}

function ofNames(names: readonly string[], phi: FlowReader): readonly Phi[] {
  return names
    .flatMap((name) => phi.carriedByName(name.replace(holderWords, '')))
    .filter(({ level }) => level !== 'key')
    .slice(0, 1);
}

function namesIn(list: Expression): readonly string[] {
  return list.kind === 'list' ? list.items.flatMap((item) => (item.kind === 'string' ? [item.value] : [])) : [];
}

/** The keys of the object that a function returns, functions and flags left out. */
function keysOfResult(value: Expression): readonly string[] {
  if (value.kind !== 'function') return [];
  return value.function.body.flatMap((statement) =>
    statement.kind === 'return' && statement.value?.kind === 'object'
      ? statement.value.entries.flatMap((entry) =>
          entry.key === undefined || entry.value.kind === 'function' || isFlag(entry.value) ? [] : [entry.key],
        )
      : [],
  );
}

function isFlag(value: Expression): boolean {
  return value.kind === 'constant' && typeof value.value === 'boolean';
}
