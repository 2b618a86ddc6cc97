/** The endpoints that a program chooses, and the calls that send data to them. */

import { aiVendors } from '../catalog/ai/index.js';
import type { AiClient } from '../catalog/ai/model.js';
import { isTestPath } from '../catalog/testPaths.js';
import type { Span } from '../model.js';
import { bind, type Frame, type Slot } from '../program/bindings.js';
import type { Call, Expression, Program } from '../program/model.js';
import { type Texts, textsOf } from '../program/texts.js';
import { createTracer, type Origin, type Step, type Tracer } from '../program/trace.js';
import {
  argumentTexts,
  type Given,
  givenArguments,
  hasOpenOptions,
  optionsOf,
  type Used,
  usedValues,
} from './arguments.js';
import { type ClientMatch, type ClientMatcher, createClientMatcher, isSendOfAny, sendOf } from './clients.js';
import type { AiFacts, Endpoint, ExportedEndpoint, ImportedSend, Reexport, Send } from './facts.js';
import { vendorOfHost } from './hosts.js';
import { endsWithPath } from './paths.js';
import { bareModel, vendorOfModel, vendorOfProvider } from './providers.js';
import { hostOf, isModelList, isModelPath, isRequest, namesAddress, vendorOfPath } from './requests.js';

/** An endpoint while it is put together. */
interface Draft extends Span {
  kind: Endpoint['kind'];
  vendor: string | undefined;
  library: string | undefined;
  readonly hosts: Set<string>;
  readonly settings: Set<string>;
  open: boolean;
  readonly models: Set<string>;
  readonly chosen: Set<string>;
  readonly regions: Set<string>;
  readonly regionSettings: Set<string>;
  readonly sends: Map<number, Send>;
  /** An address that is nothing but the value of a client's option is that client's. */
  absorbed: boolean;
  /** The name that an address is given says that something is sent there. */
  named: boolean;
}

/** The facts of a program. */
export function collectFacts(path: string, program: Program): AiFacts {
  const tracer = createTracer(bind(program));
  return new Collector(path, program, tracer, createClientMatcher(program)).facts();
}

/** How far endpoints are looked for inside of arguments of calls that wrap them. */
const deepestWrapping = 4;

/** How many values of a file are looked into for endpoints: values made of many others that share parts have no end. */
const mostLooks = 100_000;

class Collector {
  readonly #drafts = new Map<number, Draft>();
  readonly #imported: ImportedSend[] = [];
  #looks = 0;

  constructor(
    readonly path: string,
    readonly program: Program,
    readonly tracer: Tracer,
    readonly matcher: ClientMatcher,
  ) {}

  facts(): AiFacts {
    const { calls } = this.tracer.bindings;
    for (const { call, frame } of calls) this.#client(call, frame);
    this.#addresses();
    for (const { call, frame } of calls) this.#send(call, frame);
    const isTest = isTestPath(this.path);
    const order = [...this.#drafts.values()].filter((draft) => isKept(draft, isTest)).sort((a, b) => a.start - b.start);
    return {
      path: this.path,
      language: this.program.language,
      endpoints: order.map(endpointOf),
      importedSends: this.#imported,
      exports: this.#exports(order),
      reexports: reexportsOf(this.program),
      settings: [],
      hints: [],
    };
  }

  /** The client that a call makes, if it makes one. */
  #client(call: Call, frame: Frame): void {
    const added = this.matcher.matchExtension(call, frame);
    if (added !== undefined) this.#clientDrafts(added, 0);
    for (const origin of this.tracer.origins(call, frame)) {
      const match = this.matcher.match(origin);
      if (match !== undefined) this.#clientDrafts(match, 0);
    }
  }

  /**
   * The endpoints behind a value that a client library made. What is made of other clients or models is theirs:
   * `generateText({ model: openai('gpt-5') })` reaches OpenAI, wherever the function comes from.
   */
  #clientDrafts(match: ClientMatch, depth: number): readonly Draft[] {
    const made = match.steps.some(({ call }) => call !== undefined);
    const handed = made && depth <= deepestWrapping ? usedValues(this.tracer, match) : [];
    const originsOf = (values: readonly Used[]) =>
      values.flatMap(({ value, frame }) => this.tracer.origins(value, frame));
    const inside = [...new Set(originsOf(handed).flatMap((origin) => this.#endpointsOf(origin, depth + 1)))];
    const given = originsOf(handed.filter(({ surely }) => surely));
    const isForeign = given.some(({ root }) => this.#isForeign(root));
    if (watching.has(match.client.vendor)) {
      const own = this.#clientDraft(match);
      return own === undefined ? inside : [...inside, own];
    }
    if (inside.length > 0 || isForeign) {
      this.#handOn(match);
      return inside;
    }
    const draft = this.#clientDraft(match);
    // A model that comes from elsewhere is not the one that the library has by default.
    if (draft !== undefined && draft.models.size === 0 && given.some(({ root }) => root.kind === 'open')) {
      draft.vendor = '*';
      draft.open = true;
    }
    return draft === undefined ? [] : [draft];
  }

  /** What a chain begins is no endpoint of its own when it ends in using another one. */
  #handOn({ steps }: ClientMatch): void {
    const made = steps.find(({ call }) => call !== undefined)?.call;
    if (made === undefined) return;
    const { start } = headOf(made);
    this.#handed.add(start);
    const draft = this.#drafts.get(start);
    if (draft?.kind === 'client' && draft.sends.size === 0) this.#drafts.delete(start);
  }

  readonly #handed = new Set<number>();

  /** Is it a name of another file of the workspace, as far as the libraries of the catalog tell? */
  #isForeign(root: Origin['root']): boolean {
    return root.kind === 'import' && this.matcher.match({ root, steps: [{ name: '' }] }) === undefined;
  }

  /** The endpoint of a value that a client library made; one for each place that makes a client. */
  #clientDraft(match: ClientMatch): Draft | undefined {
    const { client, steps } = match;
    const made = steps.find(({ call }) => call !== undefined)?.call;
    if (made === undefined || !makes(client, steps) || this.#handed.has(headOf(made).start)) return undefined;
    const draft = this.#draft(
      headOf(made),
      'client',
      vendorOf(this.tracer, match),
      client.module.replace(/\.?\*$/, ''),
    );
    for (const address of texts(argumentTexts(this.tracer, steps, client.baseUrl ?? []))) {
      this.#address(draft, address, true);
    }
    this.#vendorByPath(draft, match);
    this.#models(draft, match);
    for (const { known, settings } of texts(argumentTexts(this.tracer, steps, client.region ?? []))) {
      for (const { text, complete } of known) if (complete) draft.regions.add(text.toLowerCase());
      for (const name of settings) draft.regionSettings.add(name);
    }
    return draft;
  }

  /** Models that the arguments name, and the vendors that they choose where the library serves many. */
  #models(draft: Draft, { client, steps }: ClientMatch): void {
    // An agent that has a model of OpenAI by default asks whomever the name of another model says.
    const serves = draft.vendor === '*' || (draft.vendor === 'openai' && client.uses?.includes(nameOfModel(client)));
    for (const ref of client.model ?? []) {
      const isProvider = providerName.test(ref.name ?? ref.path?.at(-1) ?? '');
      for (const { known } of texts(argumentTexts(this.tracer, steps, [ref]))) {
        for (const { text, complete } of known) {
          const vendor = isProvider ? vendorOfProvider(text) : vendorOfModel(client.module, text);
          if (serves && vendor !== undefined && (complete || /[/:]/.test(text))) draft.chosen.add(vendor);
          if (!isProvider && complete) draft.models.add(serves ? bareModel(client.module, text) : text);
        }
      }
    }
    // Providers may be constants of the library: `Provider::Anthropic`.
    for (const { value } of serves
      ? (client.model ?? []).flatMap((ref) => givenArguments(this.tracer, steps, ref))
      : []) {
      const vendor = value.kind === 'member' ? vendorOfProvider(value.property) : undefined;
      if (vendor !== undefined) draft.chosen.add(vendor);
    }
    // The provider that is named says more than what the name of the model looks like.
    const named = (client.model ?? []).filter(({ name, path }) => providerName.test(name ?? path?.at(-1) ?? ''));
    const providers = texts(argumentTexts(this.tracer, steps, named)).flatMap(({ known }) =>
      known.flatMap(({ text }) => vendorOfProvider(text) ?? []),
    );
    if (!serves || providers.length === 0) return;
    draft.chosen.clear();
    for (const vendor of providers) draft.chosen.add(vendor);
  }

  #draft(at: Span, kind: Draft['kind'], vendor: string | undefined, library: string | undefined): Draft {
    const known = this.#drafts.get(at.start);
    if (known !== undefined) return known;
    const { start, end } = at;
    const made: Draft = {
      start,
      end,
      kind,
      vendor,
      library,
      hosts: new Set(),
      settings: new Set(),
      open: false,
      models: new Set(),
      chosen: new Set(),
      regions: new Set(),
      regionSettings: new Set(),
      sends: new Map(),
      absorbed: false,
      named: false,
    };
    this.#drafts.set(start, made);
    return made;
  }

  /** Takes over what is known of an address. `absorbs`: the literals themselves choose nothing any more. */
  #address(draft: Draft, { known, settings, open }: Texts, absorbs: boolean): void {
    for (const { text, complete, at } of known) {
      const host = hostOf(text, complete);
      if (host === undefined) draft.open = true;
      else draft.hosts.add(host);
      if (!absorbs) continue;
      const literal = this.#drafts.get(at.start);
      if (literal?.kind === 'url') literal.absorbed = true;
      else if (host !== undefined) this.#absorbed.add(at.start);
    }
    for (const name of settings) draft.settings.add(name);
    draft.open ||= open;
  }

  /** An address of which only the path is known may still tell the vendor. */
  #vendorByPath(draft: Draft, { client, steps }: ClientMatch): void {
    if (draft.hosts.size > 0) return;
    for (const ref of client.baseUrl ?? []) {
      for (const { value } of givenArguments(this.tracer, steps, ref)) {
        const vendor = vendorOfPath(tailOf(value));
        if (vendor === undefined) continue;
        draft.vendor = vendor;
        draft.open = false;
      }
    }
  }

  readonly #absorbed = new Set<number>();

  /** Addresses of vendors and of models that stand in the code. */
  #addresses(): void {
    for (const { value, frame } of this.tracer.bindings.texts) {
      const { known } = textsOf(this.tracer, value, frame);
      for (const { text, complete, at } of known) {
        if (at.start !== value.start && at.start !== firstPart(value)) continue;
        const host = isModelList(text) ? undefined : hostOf(text, complete);
        if (host === undefined || (vendorOfHost(host) === undefined && !isModelPath(text))) continue;
        const draft = this.#draft(value, 'url', undefined, undefined);
        draft.hosts.add(host);
        draft.absorbed ||= this.#absorbed.has(at.start);
      }
    }
    for (const slot of slotsOf(this.tracer)) {
      if (!namesAddress(slot.name)) continue;
      for (const { value } of slot.definitions) {
        const draft = this.#drafts.get(value.start);
        if (draft?.kind === 'url') draft.named = true;
      }
    }
  }

  /** A call that sends data to an endpoint of this file, or through something of another one. */
  #send(call: Call, frame: Frame): void {
    const origins = this.tracer.origins(call, frame);
    const name = nameOf(call.callee);
    for (const origin of origins) {
      const match = this.matcher.match(origin);
      const method = match === undefined ? undefined : sendOf(match);
      if (match === undefined) this.#throughOrigin(origin, call, frame, name);
      else if (method !== undefined) this.#throughClient(match, call, frame, method);
    }
    if (isRequest(name)) this.#request(call, frame, name);
  }

  #throughClient(match: ClientMatch, call: Call, frame: Frame, method: string): void {
    const drafts = this.#clientDrafts(match, 0);
    for (const draft of drafts) this.#addSend(draft, call, frame, method);
    if (drafts.length === 0 || watching.has(match.client.vendor)) {
      this.#importedParts(usedValues(this.tracer, match), call, frame, method);
    }
  }

  /** Another file gives what the client, or what wraps it, is made of: `observe(client)`, `Depends(get_client)`. */
  #importedParts(parts: readonly Given[], call: Call, frame: Frame, method: string): void {
    for (const { value, frame: own } of parts) {
      for (const { root, steps } of this.tracer.origins(value, own)) {
        if (root.kind !== 'import' || !this.#isForeign(root)) continue;
        const path = [...(root.import.name === '*' ? [] : [root.import.name]), ...steps.map(stepText)];
        this.#imported.push({ ...this.#sendAt(call, frame, method), method, module: root.import.module, path });
      }
    }
  }

  /** A method of something that holds an endpoint: a wrapper, a chain, an injected client, an import. */
  #throughOrigin(origin: Origin, call: Call, frame: Frame, name: string): void {
    const { root, steps } = origin;
    const method = pathOfSteps(steps);
    if (root.kind === 'open') {
      const client = this.matcher.matchType(root.slot.type);
      if (client === undefined || !client.sends.some((pattern) => endsWithPath(method, pattern))) return;
      this.#addSend(
        this.#draft(call, 'injected', client.vendor, client.module.replace(/\.?\*$/, '')),
        call,
        frame,
        method,
      );
      return;
    }
    if (!this.#isSend(steps)) return;
    const inside = this.#endpointsOf({ root, steps: steps.slice(0, -1) }, 0);
    for (const draft of inside) this.#addSend(draft, call, frame, method);
    if (inside.length > 0 || root.kind !== 'import') return;
    this.#imported.push({
      ...this.#sendAt(call, frame, name),
      method,
      module: root.import.module,
      path: [...(root.import.name === '*' ? [] : [root.import.name]), ...steps.slice(0, -1).map(stepText)],
    });
    this.#importedParts(argumentsOf(steps.slice(0, -1)), call, frame, method);
  }

  /** A request to an address that is known to be an endpoint, or whose path is that of a model. */
  #request(call: Call, frame: Frame, name: string): void {
    const places = [...call.args.map(({ value }) => value)];
    for (const value of places) {
      if (value.kind === 'function' || value.kind === 'constant') continue;
      const { known, settings, open } = textsOf(this.tracer, value, frame);
      for (const { text, complete, at } of known) {
        const host = hostOf(text, complete);
        const literal = this.#drafts.get(at.start);
        if (literal?.kind === 'url') {
          if (literal.absorbed && onlyAddress.test(name)) continue;
          this.#addSend(literal, call, frame, name);
          for (const setting of settings) literal.settings.add(setting);
          literal.open ||= open;
        } else if (host !== undefined && isModelPath(text)) {
          const draft = this.#draft(at, 'url', undefined, undefined);
          draft.hosts.add(host);
          this.#addSend(draft, call, frame, name);
        }
      }
      if (known.length === 0 && settings.length > 0 && isModelPath(tailOf(value))) {
        const draft = this.#draft(headOf(call), 'url', undefined, undefined);
        for (const setting of settings) draft.settings.add(setting);
        draft.open ||= open;
        this.#addSend(draft, call, frame, name);
      }
    }
  }

  /** Endpoints that a value carries: itself, or inside of what it was made of. */
  #endpointsOf(origin: Origin, depth: number): readonly Draft[] {
    if (depth > deepestWrapping || this.#looks++ > mostLooks) return [];
    const match = this.matcher.match(origin);
    if (match !== undefined) {
      // What a model answers holds no client.
      return sendOf(match) === undefined ? this.#clientDrafts(match, depth) : [];
    }
    const { root, steps } = origin;
    // A function that is handed on is called for what it gives: `Depends(get_client)`.
    if (root.kind === 'function' && steps.length === 0) {
      return this.tracer.results(root.frame).flatMap((each) => this.#endpointsOf(each, depth + 1));
    }
    if (this.#isSend(steps)) return [];
    const inside = root.kind === 'value' ? partsOf(root.value).map((value) => ({ value, frame: root.frame })) : [];
    const given = argumentsOf(steps).flatMap(({ value, frame }) => [{ value, frame }, ...entriesOf(value, frame)]);
    return [...new Set([...inside, ...given].flatMap((each) => this.#endpointsInside(each, depth + 1)))];
  }

  /** By depth: the same arguments are looked at for each call of a chain. */
  readonly #inside: Map<Expression, readonly Draft[]>[] = [];

  #endpointsInside({ value, frame }: Given, depth: number): readonly Draft[] {
    if (!mayCarry(value)) return [];
    this.#inside[depth] ??= new Map();
    const known = this.#inside[depth]?.get(value);
    if (known !== undefined) return known;
    const all = this.tracer.origins(value, frame).flatMap((each) => this.#endpointsOf(each, depth));
    const drafts = [...new Set(all)];
    this.#inside[depth]?.set(value, drafts);
    return drafts;
  }

  /** Do the steps end in a method by which clients of this language send? */
  #isSend(steps: readonly Step[]): boolean {
    if (steps.at(-1)?.call === undefined) return false;
    return isSendOfAny(this.program.language, pathOfSteps(steps));
  }

  #addSend(draft: Draft, call: Call, frame: Frame, method: string): void {
    if (draft.kind === 'url') draft.absorbed = false;
    // Of nested calls that make one request the outer one stands for all.
    const known = draft.sends.get(call.start);
    if (known !== undefined && known.end >= headOf(call).end) return;
    const send = this.#sendAt(call, frame, method);
    const models =
      draft.chosen.size === 0 ? send.models : send.models.map((model) => bareModel(draft.library ?? '', model));
    draft.sends.set(call.start, { ...send, method, models });
  }

  #sendAt(call: Call, frame: Frame, method: string): Send {
    const options = optionsOf(this.tracer, call, frame);
    const model = options['model'] ?? options['modelId'] ?? options['model_id'] ?? options['Model'];
    return {
      ...headOf(call),
      method,
      models: model === undefined ? [] : [model],
      options,
      optionsOpen: hasOpenOptions(this.tracer, call, frame),
    };
  }

  /** What the names of this file stand for that others can import. */
  #exports(order: readonly Draft[]): readonly ExportedEndpoint[] {
    const { top } = this.tracer.bindings;
    const local = (name: string) =>
      this.program.exports.filter((each) => each.local === name && each.from === undefined).map((each) => each.name);
    const positions = new Map(order.map((draft, at) => [draft, at]));
    const out: ExportedEndpoint[] = [];
    const add = (path: string, origins: readonly Origin[]) => {
      const found = [...new Set(origins.flatMap((origin) => this.#endpointsOf(origin, 0)))];
      const endpoints = found.flatMap((draft) => positions.get(draft) ?? []);
      if (endpoints.length === 0) return;
      const [name = '', ...rest] = path.split(/(?=\.|\()/);
      for (const each of new Set([name, ...local(name)])) out.push({ path: each + rest.join(''), endpoints });
    };
    for (const [name, slot] of top.slots) {
      const origins = this.tracer.slotOrigins(slot);
      add(name, origins);
      for (const { root, steps } of origins) {
        if (root.kind === 'function' && steps.length === 0) add(`${name}()`, this.tracer.results(root.frame));
      }
      for (const { value, frame } of slot.definitions) {
        if (value.kind !== 'object') continue;
        for (const { key, value: inner } of value.entries) {
          if (key !== undefined) add(`${name}.${key}`, this.tracer.origins(inner, frame));
        }
      }
    }
    for (const [name, { frame }] of top.functions) add(`${name}()`, this.tracer.results(frame));
    for (const [name, { fields, methods }] of top.classes) {
      for (const [field, slot] of fields) add(`${name}.${field}`, this.tracer.slotOrigins(slot));
      for (const [method, { frame }] of methods) add(`${name}.${method}()`, this.tracer.results(frame));
    }
    return out;
  }
}

/** Do these steps make a client, rather than only name a part of the library? */
function makes({ kind, sends }: AiClient, steps: readonly Step[]): boolean {
  const first = steps.findIndex(({ call }) => call !== undefined);
  if (first < 0) return false;
  if (kind === 'call') return true;
  // Static parts of the class that is the client itself make nothing: `OpenAI.toFile(…)`.
  const names = steps.slice(0, first + 1).map(({ name }) => name);
  return (
    names.every((name) => constructing.test(name)) ||
    sends.some((pattern) => endsWithPath(names.join('.'), pattern)) ||
    first === 0
  );
}

/** Names of calls that make an object. */
const constructing =
  /^(?:|new|create|builder|build|default|getInstance|from_\w+|from[A-Z]\w*|client|factory|make|init)$/i;

/** The vendor of a client, by what its arguments say. */
function vendorOf(tracer: Tracer, { client, steps }: ClientMatch): string {
  for (const { arg, value, vendor } of client.flags ?? []) {
    for (const given of givenArguments(tracer, steps, arg)) {
      if (value === '*') return vendor;
      if (given.value.kind === 'constant' && String(given.value.value) === value) return vendor;
      if (textsOf(tracer, given.value, given.frame).known.some(({ text }) => text === value)) return vendor;
    }
  }
  return client.vendor;
}

/** Vendors whose libraries wrap a client to see what it sends: both receive it. */
const watching: ReadonlySet<string> = new Set(aiVendors.filter(({ kind }) => kind === 'tracing').map(({ id }) => id));

/** Callees that take an address without sending anything to it. */
const onlyAddress = /^(?:base_?ur[li]|ur[li]|endpoint|host)$/i;

/** The argument by which a client is given its model. */
function nameOfModel({ model = [] }: AiClient): string {
  const [first] = model;
  return first?.name ?? first?.path?.at(-1) ?? '';
}

/** Arguments that name who serves a model rather than the model. */
const providerName = /provider$/i;

/** The arguments of all calls among the steps. */
function argumentsOf(steps: readonly Step[]): readonly Given[] {
  return steps.flatMap(({ call, frame }) =>
    call === undefined || frame === undefined ? [] : call.args.map(({ value }) => ({ value, frame })),
  );
}

function texts(given: Texts | undefined): readonly Texts[] {
  return given === undefined ? [] : [given];
}

/** A call without its arguments, which may be pages long. */
function headOf({ start, end, callee }: Call): Span {
  return { start, end: callee.start >= start && callee.end <= end ? callee.end : end };
}

/** Addresses count when something is sent there, or when the name that they are given says so. */
function isKept({ kind, absorbed, sends, named }: Draft, isTest: boolean): boolean {
  if (kind !== 'url') return true;
  return !absorbed && (sends.size > 0 || (named && !isTest));
}

function endpointOf({
  start,
  end,
  kind,
  vendor,
  library,
  hosts,
  settings,
  open,
  models,
  chosen,
  regions,
  regionSettings,
  sends,
}: Draft): Endpoint {
  return {
    start,
    end,
    kind,
    vendor,
    library,
    hosts: [...hosts],
    settings: [...settings],
    open,
    models: [...models],
    chosen: [...chosen],
    regions: [...regions],
    regionSettings: [...regionSettings],
    sends: [...sends.values()].sort((a, b) => a.start - b.start),
  };
}

function pathOfSteps(steps: readonly Step[]): string {
  return steps
    .map(({ name }) => name)
    .filter((name) => name !== '')
    .join('.');
}

function stepText({ name, call }: Step): string {
  return call === undefined ? name : `${name}()`;
}

function firstPart(value: Expression): number {
  return value.kind === 'template' ? (value.parts[0]?.start ?? value.start) : value.start;
}

/** The last literal part of a text: where the path of an address stands. */
function tailOf(value: Expression): string {
  if (value.kind !== 'template') return '';
  return value.parts.map((part) => (part.kind === 'string' ? part.value : '')).join('');
}

function nameOf(callee: Expression): string {
  if (callee.kind === 'name') return callee.name;
  return callee.kind === 'member' ? callee.property : '';
}

/** The parts of a value that is made of others. */
function partsOf(value: Expression): readonly Expression[] {
  if (value.kind === 'operation') return value.operands;
  if (value.kind === 'list') return value.items;
  return value.kind === 'object' ? value.entries.map((entry) => entry.value) : [];
}

/** Text and numbers hold no client. */
function mayCarry({ kind }: Expression): boolean {
  return kind !== 'string' && kind !== 'constant' && kind !== 'template';
}

function entriesOf(value: Expression, frame: Frame): readonly Given[] {
  return value.kind === 'object' || value.kind === 'list' ? partsOf(value).map((part) => ({ value: part, frame })) : [];
}

function slotsOf({ bindings }: Tracer): readonly Slot[] {
  const { top } = bindings;
  return [...top.slots.values(), ...[...top.classes.values()].flatMap(({ fields }) => [...fields.values()])];
}

function reexportsOf({ exports }: Program): readonly Reexport[] {
  return exports.flatMap(({ name, local, from }) =>
    from === undefined ? [] : [{ name, module: from, original: local }],
  );
}
