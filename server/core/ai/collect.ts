/** The endpoints that a program chooses, and the calls that send data to them. */

import { aiClients } from '../catalog/ai/index.js';
import type { AiClient } from '../catalog/ai/model.js';
import type { Span } from '../model.js';
import { bind, type Frame, type Slot } from '../program/bindings.js';
import type { Call, Expression, Program } from '../program/model.js';
import { type Texts, textsOf } from '../program/texts.js';
import { createTracer, type Origin, type Step, type Tracer } from '../program/trace.js';
import { argumentTexts, givenArguments, hasOpenOptions, optionsOf } from './arguments.js';
import {
  type ClientMatch,
  type ClientMatcher,
  createClientMatcher,
  ecosystemOf,
  endsWithPath,
  sendOf,
} from './clients.js';
import type { AiFacts, Endpoint, ExportedEndpoint, ImportedSend, Reexport, Send } from './facts.js';
import { vendorOfHost } from './hosts.js';
import { hostOf, isModelPath, isRequest, namesAddress } from './requests.js';

/** An endpoint while it is put together. */
interface Draft extends Span {
  kind: Endpoint['kind'];
  vendor: string | undefined;
  library: string | undefined;
  readonly hosts: Set<string>;
  readonly settings: Set<string>;
  open: boolean;
  readonly models: Set<string>;
  readonly regions: Set<string>;
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
  readonly #methods: readonly string[];
  /** Is a method with this path one by which clients send? */
  readonly #sending = new Map<string, boolean>();
  #looks = 0;

  constructor(
    readonly path: string,
    readonly program: Program,
    readonly tracer: Tracer,
    readonly matcher: ClientMatcher,
  ) {
    const ecosystem = ecosystemOf(program.language);
    const own = aiClients.filter((client) => client.ecosystem === ecosystem);
    this.#methods = [...new Set(own.flatMap(({ sends }) => sends))].filter(
      (method) => method !== '*' && method !== '__call__',
    );
  }

  facts(): AiFacts {
    const { calls } = this.tracer.bindings;
    for (const { call, frame } of calls) this.#client(call, frame);
    this.#addresses();
    for (const { call, frame } of calls) this.#send(call, frame);
    const order = [...this.#drafts.values()].filter(isKept).sort((a, b) => a.start - b.start);
    return {
      path: this.path,
      language: this.program.language,
      endpoints: order.map(endpointOf),
      importedSends: this.#imported,
      exports: this.#exports(order),
      reexports: reexportsOf(this.program),
      settings: [],
    };
  }

  /** The client that a call makes, if it makes one. */
  #client(call: Call, frame: Frame): void {
    for (const origin of this.tracer.origins(call, frame)) {
      const match = this.matcher.match(origin);
      if (match !== undefined) this.#clientDraft(match);
    }
  }

  /** The endpoint of a value that a client library made; one for each place that makes a client. */
  #clientDraft(match: ClientMatch): Draft | undefined {
    const { client, steps } = match;
    const made = steps.find(({ call }) => call !== undefined)?.call;
    if (made === undefined || !makes(client, steps)) return undefined;
    const draft = this.#draft(
      headOf(made),
      'client',
      vendorOf(this.tracer, match),
      client.module.replace(/\.?\*$/, ''),
    );
    for (const { known, settings, open } of texts(argumentTexts(this.tracer, steps, client.baseUrl ?? []))) {
      this.#address(draft, { known, settings, open }, true);
    }
    for (const { known } of texts(argumentTexts(this.tracer, steps, client.model ?? []))) {
      for (const { text, complete } of known) if (complete) draft.models.add(text);
    }
    for (const { known } of texts(argumentTexts(this.tracer, steps, client.region ?? []))) {
      for (const { text, complete } of known) if (complete) draft.regions.add(text.toLowerCase());
    }
    return draft;
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
      regions: new Set(),
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

  readonly #absorbed = new Set<number>();

  /** Addresses of vendors and of models that stand in the code. */
  #addresses(): void {
    for (const { value, frame } of this.tracer.bindings.texts) {
      const { known } = textsOf(this.tracer, value, frame);
      for (const { text, complete, at } of known) {
        if (at.start !== value.start && at.start !== firstPart(value)) continue;
        const host = hostOf(text, complete);
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
      const draft = match === undefined || method === undefined ? undefined : this.#clientDraft(match);
      if (draft !== undefined && method !== undefined) this.#addSend(draft, call, frame, method);
      else if (match === undefined) this.#throughOrigin(origin, call, frame, name);
    }
    if (isRequest(name)) this.#request(call, frame, name);
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
      const draft = sendOf(match) === undefined ? this.#clientDraft(match) : undefined;
      return draft === undefined ? [] : [draft];
    }
    const { root, steps } = origin;
    if (this.#isSend(steps)) return [];
    const inside = root.kind === 'value' ? partsOf(root.value).map((value) => ({ value, frame: root.frame })) : [];
    const given = steps.flatMap(({ call, frame }) =>
      call === undefined || frame === undefined
        ? []
        : call.args.flatMap(({ value }) => [{ value, frame }, ...entriesOf(value, frame)]),
    );
    const all = [...inside, ...given].flatMap(({ value, frame }) =>
      this.tracer.origins(value, frame).flatMap((each) => this.#endpointsOf(each, depth + 1)),
    );
    return [...new Set(all)];
  }

  /** Do the steps end in a method by which clients of this language send? */
  #isSend(steps: readonly Step[]): boolean {
    if (steps.at(-1)?.call === undefined) return false;
    const method = pathOfSteps(steps);
    const known = this.#sending.get(method) ?? this.#methods.some((pattern) => endsWithPath(method, pattern));
    this.#sending.set(method, known);
    return known;
  }

  #addSend(draft: Draft, call: Call, frame: Frame, method: string): void {
    if (draft.kind === 'url') draft.absorbed = false;
    // Of nested calls that make one request the outer one stands for all.
    for (const [start, send] of draft.sends) {
      if (start === call.start && send.end >= headOf(call).end) return;
      if (start === call.start) draft.sends.delete(start);
    }
    draft.sends.set(call.start, { ...this.#sendAt(call, frame, method), method });
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
    const out: ExportedEndpoint[] = [];
    const add = (path: string, origins: readonly Origin[]) => {
      const found = [...new Set(origins.flatMap((origin) => this.#endpointsOf(origin, 0)))];
      const endpoints = found.map((draft) => order.indexOf(draft)).filter((at) => at >= 0);
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

function texts(given: Texts | undefined): readonly Texts[] {
  return given === undefined ? [] : [given];
}

/** A call without its arguments, which may be pages long. */
function headOf({ start, end, callee }: Call): Span {
  return { start, end: callee.start >= start && callee.end <= end ? callee.end : end };
}

/** Addresses count when something is sent there, or when the name that they are given says so. */
function isKept({ kind, absorbed, sends, named }: Draft): boolean {
  if (kind !== 'url') return true;
  return !absorbed && (sends.size > 0 || named);
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
  regions,
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
    regions: [...regions],
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

function entriesOf(value: Expression, frame: Frame): readonly { readonly value: Expression; readonly frame: Frame }[] {
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
