/**
 * Resources of Azure Resource Manager templates. Parameters are their defaults and variables their values; other
 * expressions are open. Resources inside of others get the types of those before their own.
 *
 * Source: https://learn.microsoft.com/azure/azure-resource-manager/templates/syntax, read 2026-11-22.
 */
import {
  deepestValue,
  known,
  mostResources,
  type ObjectValue,
  open,
  propertyOf,
  type Resource,
  textOf,
  type Value,
} from './model.js';

/** The resources of a template; none when the value is no template. */
export function readArm(template: Value): readonly Resource[] {
  const schema = textOf(propertyOf(template, '$schema')) ?? '';
  return /deploymentTemplate\.json/i.test(schema) ? resourcesIn(template, template, '', 0).slice(0, mostResources) : [];
}

/** How deep templates and resources stand in others. */
const deepestNesting = 4;

function resourcesIn(holder: Value, template: Value, parent: string, depth: number): readonly Resource[] {
  const list = propertyOf(holder, 'resources');
  const items =
    list?.kind === 'list' ? list.items : list?.kind === 'object' ? list.properties.map(({ value }) => value) : [];
  return items.flatMap((item): readonly Resource[] => {
    const own = textOf(propertyOf(item, 'type'));
    if (own === undefined || item.kind !== 'object' || depth > deepestNesting) return [];
    const type = parent === '' || own.startsWith('Microsoft.') ? own : `${parent}/${own}`;
    const nested = propertyOf(propertyOf(item, 'properties'), 'template');
    const inner = nested === undefined ? [] : resourcesIn(nested, nested, '', depth + 1);
    return [resourceOf(item, type, template), ...resourcesIn(item, template, type, depth + 1), ...inner];
  });
}

function resourceOf(item: ObjectValue, type: string, template: Value): Resource {
  const typeProperty = item.properties.find(({ name }) => name === 'type');
  const name = textOf(propertyOf(item, 'name')) ?? '';
  const own = item.properties.filter((each) => each.name !== 'resources');
  const properties = {
    ...item,
    properties: own.map((each) => ({ ...each, value: resolved(each.value, template, 0) })),
  };
  const { start, end } = item;
  return { source: 'arm', type, name, head: typeProperty?.at ?? { start, end }, properties, start, end };
}

function resolved(value: Value, template: Value, depth: number): Value {
  if (depth > deepestValue) return open(value);
  if (value.kind === 'list') return { ...value, items: value.items.map((item) => resolved(item, template, depth + 1)) };
  if (value.kind === 'object') {
    const all = value.properties.map((each) => ({ ...each, value: resolved(each.value, template, depth + 1) }));
    return { ...value, properties: all, open: value.open || all.some(({ name }) => name === 'copy') };
  }
  const text = textOf(value);
  return text?.startsWith('[') && !text.startsWith('[[') ? evaluated(text, value, template, depth) : value;
}

/** The value of an expression of which something is known: a reference, a constant, a choice between those. */
function evaluated(text: string, at: Value, template: Value, depth: number): Value {
  const reference = /^\[(parameters|variables)\(\s{0,9}'([^']{1,200})'\s{0,9}\)\]$/.exec(text);
  if (reference !== null) {
    const found = propertyOf(propertyOf(template, reference[1] ?? ''), reference[2] ?? '');
    const value = reference[1] === 'parameters' ? propertyOf(found, 'defaultValue') : found;
    const target = value === undefined ? undefined : resolved(value, template, depth + 1);
    return target?.kind === 'known' ? known(target.value, at, false) : open(at);
  }
  const constant = /^\[(?:bool\('(true|false)'\)|(true|false)\(\))\]$/i.exec(text);
  if (constant !== null) return known((constant[1] ?? constant[2])?.toLowerCase() === 'true', at);
  return open(at);
}
