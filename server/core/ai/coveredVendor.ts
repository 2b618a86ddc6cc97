/** Ways to send to somebody whom the policy covers what goes to somebody else now. */
import {
  type ClientOption,
  compatibleBases,
  type DropIn,
  dropIns,
  modelRenames,
  openClients,
} from '../catalog/ai/dropIns.js';
import type { AiVendor } from '../catalog/ai/model.js';
import { createDocument } from '../document.js';
import type { Document, Edit } from '../model.js';
import type { Policy } from '../policy/model.js';
import { hostFlaw, matchesAnyHost } from '../policy/names.js';
import type { Code } from '../program/code.js';
import { clientAt, clientInstead, fits } from './clientEdits.js';
import { ecosystemsOf } from './clients.js';
import { coverageOf } from './coverage.js';
import { normalHost } from './hosts.js';
import type { LinkedEndpoint } from './link.js';
import { vendorNamed } from './link.js';

/** A change after which an endpoint reaches only whom the policy covers. */
export interface CoveredChange {
  readonly title: string;
  readonly edits: readonly Edit[];
}

/** What a search for such changes looks at. */
export interface CoveredSearch {
  readonly document: Document;
  readonly linked: LinkedEndpoint;
  readonly policy: Policy;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly readCode: (document: Document) => readonly Code[];
  /** The endpoints that the document would choose with another text. */
  readonly endpointsOf: (text: string) => readonly LinkedEndpoint[];
}

/** More ways than these are no help. */
const mostChanges = 3;

/** The changes that are certain: the text was read again with each of them and reaches what the policy covers. */
export function coveredChanges(search: CoveredSearch): readonly CoveredChange[] {
  const codes = search.readCode(search.document);
  const found: CoveredChange[] = [];
  for (const change of ways(search, codes)) {
    if (found.length >= mostChanges) break;
    const isNew = !found.some(({ title }) => title === change.title);
    if (isNew && change.edits.length > 0 && isCertain(change.edits, search, codes)) found.push(change);
  }
  return found;
}

function* ways(search: CoveredSearch, codes: readonly Code[]): Iterable<CoveredChange> {
  const vendors = coveredVendors(search);
  const hosts = namedHosts(search.policy);
  for (const code of codes) {
    yield* byClient(search, code, vendors);
    yield* byModelName(search, code, vendors);
    yield* byOwnAddress(search, code, hosts);
  }
  yield* byCompatibleAddress(search, vendors);
  yield* byHost(search, hosts);
}

/** The vendors that an agreement in force covers for the file. */
function coveredVendors({ policy, linked, today }: CoveredSearch): ReadonlyMap<string, AiVendor> {
  const ids = new Set([...dropIns.map(({ to }) => to.vendor), ...Object.keys(compatibleBases)]);
  const covered = [...ids].flatMap((id) => {
    const vendor = vendorNamed(id);
    if (vendor === undefined) return [];
    const target = { vendor, host: vendor.defaultHost, how: '', reach: 'public' } as const;
    return coverageOf(target, policy, linked.path, today).kind === 'covered' ? [vendor] : [];
  });
  return new Map(covered.map((vendor) => [vendor.id, vendor]));
}

/** Hosts that the policy names without a star: those that all traffic has to pass, else the own ones. */
function namedHosts({ ai }: Policy): readonly string[] {
  const hosts = ai.gateways.length > 0 ? ai.gateways : ai.ownHosts;
  return hosts.filter((host) => !/[*?]/.test(host) && hostFlaw(host) === undefined);
}

function titleFor({ name }: AiVendor, notes: readonly (string | undefined)[]): string {
  const said = notes.filter((note) => note !== undefined);
  return `Use the covered vendor ${name}${said.length === 0 ? '' : ` (${said.join('; ')})`}`;
}

function* byClient(
  { document, linked }: CoveredSearch,
  code: Code,
  vendors: ReadonlyMap<string, AiVendor>,
): Iterable<CoveredChange> {
  const made = clientAt(code, linked.endpoint);
  if (made === undefined) return;
  for (const dropIn of dropIns) {
    const vendor = vendors.get(dropIn.to.vendor);
    if (vendor === undefined || !fits(dropIn, made, document.language)) continue;
    const edits = clientInstead(document, code, made, dropIn, optionsFor(dropIn, linked));
    const needed = dropIn.to.module === dropIn.module ? undefined : `needs ${packageOf(dropIn.to.module)}`;
    if (edits !== undefined) yield { title: titleFor(vendor, [needed, dropIn.note]), edits };
  }
}

/** The package of a path in it: `@scope/name/part` is in `@scope/name`. */
function packageOf(module: string): string {
  return module
    .split('/')
    .slice(0, module.startsWith('@') ? 2 : 1)
    .join('/');
}

/** A client through which one model is asked to chat can be told its deployment; several models keep their names. */
function optionsFor({ options, deployment }: DropIn, { sends }: LinkedEndpoint): readonly ClientOption[] {
  const models = new Set(sends.flatMap((send) => send.models));
  const chats = sends.length > 0 && sends.every(({ method }) => /(?:^|\.)chat\.completions\.\w+$/.test(method));
  return deployment !== undefined && chats && models.size <= 1 ? [...options, deployment] : options;
}

function* byModelName(
  { document, linked }: CoveredSearch,
  { bindings }: Code,
  vendors: ReadonlyMap<string, AiVendor>,
): Iterable<CoveredChange> {
  const { endpoint, sends } = linked;
  const names = new Set([...endpoint.models, ...sends.flatMap(({ models }) => models)]);
  for (const { libraries, from, to, vendor: id, models } of modelRenames) {
    const vendor = vendors.get(id);
    if (vendor === undefined || !libraries.test(endpoint.library ?? '')) continue;
    for (const name of names) {
      if (from === '' && models?.test(name) === false) continue;
      const places = bindings.texts.filter(({ value }) => value.kind === 'string' && value.value === from + name);
      const [start, ...others] = new Set(places.map(({ value }) => value.start));
      const at = start === undefined ? -1 : document.text.indexOf(from + name, start);
      if (start === undefined || others.length > 0 || at < 0 || at > start + longestQuote) continue;
      const edits = [{ start: at, end: at + from.length, newText: to }];
      yield { title: titleFor(vendor, [id === 'azure-openai' ? 'the model is a deployment there' : undefined]), edits };
    }
  }
}

/** Quotes with a prefix of Python: `rb"""`. */
const longestQuote = 5;

/** A client that is given no address is given that of a server of the team. */
function* byOwnAddress(
  { document, linked }: CoveredSearch,
  code: Code,
  hosts: readonly string[],
): Iterable<CoveredChange> {
  const made = linked.endpoint.hosts.length > 0 ? undefined : clientAt(code, linked.endpoint);
  if (made === undefined) return;
  for (const { ecosystem, module, exports, option, path } of openClients) {
    if (module !== made.module || !exports.includes(made.name)) continue;
    if (!ecosystemsOf(document.language).includes(ecosystem)) continue;
    const same: DropIn = { ecosystem, module, exports: {}, to: { vendor: '', module }, options: [], drops: [] };
    for (const host of hosts) {
      const edits = clientInstead(document, code, made, same, [{ name: option, value: `https://${host}${path}` }]);
      if (edits !== undefined) yield { title: `Use the covered host ${host}`, edits };
    }
  }
}

/** The base URL of a vendor becomes that of another one that speaks the same protocol, and so does the name of the key. */
function* byCompatibleAddress(
  { document, linked }: CoveredSearch,
  vendors: ReadonlyMap<string, AiVendor>,
): Iterable<CoveredChange> {
  for (const { vendor: old } of linked.targets) {
    const base = old && compatibleBases[old.id];
    if (old === undefined || base === undefined || linked.endpoint.library === old.id) continue;
    const place = onlyPlace(document.text, base, /[/'"`\s]/);
    if (place === undefined) continue;
    for (const [id, vendor] of vendors) {
      const newText = compatibleBases[id];
      if (newText === undefined || id === old.id) continue;
      const edits = [{ start: place, end: place + base.length, newText }, ...keyEdits(document.text, old, vendor)];
      yield { title: titleFor(vendor, ['models have other names there']), edits };
    }
  }
}

function keyEdits(text: string, old: AiVendor, vendor: AiVendor): readonly Edit[] {
  const [newText] = vendor.env.key;
  if (newText === undefined) return [];
  return old.env.key.flatMap((name) => {
    const start = onlyPlace(text, name, /\W/);
    return start === undefined || /\w/.test(text[start - 1] ?? '')
      ? []
      : [{ start, end: start + name.length, newText }];
  });
}

/** The host in the one address of the file that names it becomes another one; the path stays. */
function* byHost({ document, linked }: CoveredSearch, hosts: readonly string[]): Iterable<CoveredChange> {
  for (const old of linked.endpoint.hosts) {
    const place = onlyPlace(document.text.toLowerCase(), `://${old}`, /[^\w.-]/);
    if (place === undefined || normalHost(old) !== old) continue;
    const start = place + '://'.length;
    const port = /^:\d{1,5}/.exec(document.text.slice(start + old.length))?.[0] ?? '';
    for (const host of hosts) {
      const edits = [{ start, end: start + old.length + port.length, newText: host }];
      yield { title: `Use the covered host ${host}`, edits };
    }
  }
}

/** Where a text stands that is followed by an end; undefined when it stands nowhere or more than once. */
function onlyPlace(text: string, part: string, end: RegExp): number | undefined {
  const at = text.indexOf(part);
  if (at < 0 || text.indexOf(part, at + 1) >= 0) return undefined;
  const next = text[at + part.length];
  return next === undefined || end.test(next) ? at : undefined;
}

/** Does the text with the edits parse as well as before, and reach at that place only what the policy covers? */
function isCertain(edits: readonly Edit[], search: CoveredSearch, codes: readonly Code[]): boolean {
  const { document, linked, policy, today, readCode, endpointsOf } = search;
  const order = [...edits].sort((a, b) => a.start - b.start);
  const text = applied(document.text, order);
  const after = readCode(createDocument(document.path, text));
  if (errorsIn(after) > errorsIn(codes)) return false;
  const moved = order
    .filter(({ end, start }) => end <= linked.endpoint.start && start < linked.endpoint.start)
    .reduce((sum, { start, end, newText }) => sum + newText.length - (end - start), linked.endpoint.start);
  const changed = endpointsOf(text).find(({ endpoint }) => endpoint.start === moved);
  // A setting that names an own host chooses no vendor any more.
  if (changed === undefined) return linked.endpoint.kind === 'configuration';
  if (changed.open || changed.targets.length === 0) return false;
  return changed.targets.every((target) => {
    const { kind } = coverageOf(target, policy, changed.path, today);
    const { gateways } = policy.ai;
    const passes = gateways.length === 0 || (target.host !== undefined && matchesAnyHost(gateways, target.host));
    return kind === 'own' || (kind === 'covered' && passes);
  });
}

function errorsIn(codes: readonly Code[]): number {
  return codes.reduce((sum, { program }) => sum + program.errors.length, 0);
}

function applied(text: string, edits: readonly Edit[]): string {
  let at = 0;
  const parts: string[] = [];
  for (const { start, end, newText } of edits) {
    parts.push(text.slice(at, start), newText);
    at = end;
  }
  return parts.join('') + text.slice(at);
}
