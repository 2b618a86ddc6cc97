/** Patients' data in stores of a user's device: browsers, preferences of apps. */
import { type BrowserStore, browserStores } from '../catalog/storage/browserStores.js';
import type { FlowReader } from '../flow/reader.js';
import type { Phi } from '../flow/value.js';
import type { Fix, Span } from '../model.js';
import type { Frame, OptionSite } from '../program/bindings.js';
import { type Code, valuesOf } from '../program/code.js';
import type { Expression, FunctionNode, Statement } from '../program/model.js';
import { deviceFixes } from './deviceFixes.js';
import { classesOf } from './places.js';
import { storesOf, telling } from './sinks.js';
import { waysOfCall } from './ways.js';

/** A store on a device that is given a patient's data. */
export interface DeviceHit extends Span {
  readonly subject: BrowserStore;
  readonly carried: readonly Phi[];
  /** The store, in fixed words. */
  readonly what: string;
  readonly fixes: readonly Fix[];
}

/** The calls and assignments of a program that keep a patient's data on a device. */
export function deviceStores(code: Code, text: string, phi: FlowReader): readonly DeviceHit[] {
  const called = storesOf(code, text, browserStores, phi).map(
    ({ row, site, carried, start, end }): DeviceHit => ({
      subject: row.subject,
      carried,
      what: row.what,
      start,
      end,
      fixes: row.subject === 'preferences' ? deviceFixes(code, text, site.call) : [],
    }),
  );
  return [...called, ...assigned(code, phi), ...wrappedProperties(code, phi), ...dataStores(code, phi)];
}

/** Objects whose properties are kept, by language. */
const assignable: readonly {
  readonly languages: RegExp;
  readonly path: RegExp;
  readonly subject: BrowserStore;
  readonly what: string;
}[] = [
  { languages: /script/, path: /(?:^|\.)(?:localStorage|sessionStorage)$/, subject: 'browser', what: 'web storage' },
  {
    languages: /^swift$/,
    path: /(?:^|\.)(?:UserDefaults\.standard|defaults)$/,
    subject: 'preferences',
    what: 'UserDefaults',
  },
  { languages: /^csharp$/, path: /LocalSettings\.Values$/, subject: 'preferences', what: 'preferences of the app' },
  {
    languages: /^kotlin$/,
    path: /^(?:prefs|sharedPreferences|preferences)$/,
    subject: 'preferences',
    what: 'SharedPreferences',
  },
];

function assigned(code: Code, phi: FlowReader): readonly DeviceHit[] {
  const rows = assignable.filter(({ languages }) => languages.test(code.program.language));
  return code.bindings.options.flatMap((site): readonly DeviceHit[] => {
    if (site.form !== 'assignment') return [];
    const row = rows.find(({ path }) => path.test(site.path));
    if (row === undefined) return [];
    const carried = ofNamed(code, site, phi);
    const { start, end } = site;
    return carried.length === 0 ? [] : [{ subject: row.subject, carried, what: row.what, start, end, fixes: [] }];
  });
}

/** What a value that is stored under a name carries. */
function ofNamed(
  code: Code,
  { name, value, frame }: Pick<OptionSite, 'name' | 'value' | 'frame'>,
  phi: FlowReader,
): readonly Phi[] {
  const carried = telling(phi.carried(value, frame));
  if (carried.length > 0) return carried;
  const { open, settings, known } = valuesOf(code, value, frame);
  return !open && settings.length === 0 && known.length > 0 ? [] : telling(phi.carriedByName(name));
}

/** `@AppStorage("ssn") var ssn`: the property is kept in UserDefaults whenever it changes. */
function wrappedProperties(code: Code, phi: FlowReader): readonly DeviceHit[] {
  if (code.program.language !== 'swift') return [];
  return classesOf(code.program).flatMap(({ fields }) =>
    fields.flatMap((field): readonly DeviceHit[] => {
      const decorator = field.decorators.find((each) => /^(?:AppStorage|SceneStorage)$/.test(nameOf(each)));
      if (decorator === undefined || /^Bool\b/.test(field.type)) return [];
      const key = decorator.kind === 'call' ? decorator.args[0]?.value : undefined;
      const carried = telling([
        ...phi.carriedByName(field.name),
        ...(key?.kind === 'string' ? phi.carriedByName(key.value) : []),
      ]);
      const { start, end } = field;
      return carried.length === 0
        ? []
        : [{ subject: 'preferences', carried, what: 'UserDefaults', start, end, fixes: [] }];
    }),
  );
}

function nameOf(decorator: Expression): string {
  if (decorator.kind === 'call') return nameOf(decorator.callee);
  return decorator.kind === 'name' ? decorator.name : '';
}

/** `dataStore.edit { prefs -> prefs[NAME] = patient.name }` of Android's DataStore. */
function dataStores(code: Code, phi: FlowReader): readonly DeviceHit[] {
  if (code.program.language !== 'kotlin') return [];
  return code.bindings.calls.flatMap((site): readonly DeviceHit[] => {
    const ways = waysOfCall(code, site);
    if (!ways.some((way) => /dataStore(?:\.\w+)*\.(?:edit|updateData)$/i.test(way))) return [];
    if (ways.some((way) => /encrypt|secure/i.test(way))) return [];
    return site.call.args.flatMap(({ value }) =>
      value.kind === 'function' ? insideOf(value.function, code.bindings.lambdas.get(value.function), code, phi) : [],
    );
  });
}

function insideOf({ body }: FunctionNode, frame: Frame | undefined, code: Code, phi: FlowReader): readonly DeviceHit[] {
  if (frame === undefined) return [];
  return assignmentsIn(body, 0).flatMap(({ target, value, start, end }): readonly DeviceHit[] => {
    if (target.kind !== 'index') return [];
    const key = target.index.kind === 'name' || target.index.kind === 'member' ? nameOfKey(target.index) : '';
    const carried = ofNamed(code, { name: key, value, frame }, phi);
    return carried.length === 0 ? [] : [{ subject: 'preferences', carried, what: 'DataStore', start, end, fixes: [] }];
  });
}

function nameOfKey(key: Expression): string {
  if (key.kind === 'member') return key.property.replace(/_?key$/i, '');
  return key.kind === 'name' ? key.name.replace(/_?key$/i, '') : '';
}

interface Written extends Span {
  readonly target: Expression;
  readonly value: Expression;
}

/** How deep branches are followed. */
const deepestBranch = 6;

function assignmentsIn(statements: readonly Statement[], depth: number): readonly Written[] {
  if (depth > deepestBranch) return [];
  return statements.flatMap((statement): readonly Written[] => {
    if (statement.kind === 'branch') return statement.blocks.flatMap((block) => assignmentsIn(block, depth + 1));
    if (statement.kind === 'loop') return assignmentsIn(statement.body, depth + 1);
    const { start, end } = statement;
    if (statement.kind === 'assign')
      return statement.value === undefined ? [] : [{ target: statement.target, value: statement.value, start, end }];
    const value =
      statement.kind === 'expression'
        ? statement.expression
        : statement.kind === 'return'
          ? statement.value
          : undefined;
    return value?.kind === 'assignment' ? [{ target: value.target, value: value.value, start, end }] : [];
  });
}
