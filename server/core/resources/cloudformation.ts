/**
 * Resources of CloudFormation and SAM templates. A parameter is its default, `Fn::If` one of both of its values,
 * everything else that only a deployment knows is open.
 *
 * Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html, read 2026-11-22.
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

/** The resources of a template, or of a `serverless.yml` that brings some; none when the value is no template. */
export function readCloudFormation(template: Value): readonly Resource[] {
  const resources = propertyOf(template, 'Resources') ?? propertyOf(propertyOf(template, 'resources'), 'Resources');
  if (resources?.kind !== 'object') return [];
  const parameters = propertyOf(template, 'Parameters');
  return resources.properties.slice(0, mostResources).flatMap(({ name, value, at }): readonly Resource[] => {
    const type = textOf(propertyOf(value, 'Type'));
    if (type === undefined || !type.includes('::')) return [];
    const written = propertyOf(value, 'Properties') ?? {
      kind: 'object',
      properties: [],
      open: false,
      start: at.end,
      end: at.end,
    };
    const properties = resolved(written, parameters, 0);
    if (properties.kind !== 'object') return [];
    const head = { start: at.start, end: at.start + name.length };
    return [{ source: 'cloudformation', type, name, head, properties, start: at.start, end: at.end }];
  });
}

function resolved(value: Value, parameters: Value | undefined, depth: number): Value {
  if (depth > deepestValue) return open(value);
  if (value.kind === 'list') {
    const items = value.items.map((item) => resolved(item, parameters, depth + 1)).filter((item) => !isNoValue(item));
    return { ...value, items };
  }
  if (value.kind !== 'object') return value;
  const [only] = value.properties;
  if (only !== undefined && value.properties.length === 1 && /^(?:Ref|Condition|Fn::\w+)$/.test(only.name)) {
    return called(only.name, only.value, value, parameters, depth);
  }
  return propertiesOf(value, parameters, depth);
}

/** `AWS::NoValue` takes its property away. */
function propertiesOf(value: ObjectValue, parameters: Value | undefined, depth: number): ObjectValue {
  const all = value.properties.map((each) => ({ ...each, value: resolved(each.value, parameters, depth + 1) }));
  const isOpen = value.open || all.some(({ name }) => name.startsWith('Fn::'));
  return { ...value, properties: all.filter((each) => !isNoValue(each.value)), open: isOpen };
}

function isNoValue(value: Value): boolean {
  return value.kind === 'known' && value.value === null && !value.written;
}

/** What a function gives. */
function called(name: string, argument: Value, whole: Value, parameters: Value | undefined, depth: number): Value {
  const { start, end } = whole;
  if (name === 'Ref') {
    const target = textOf(argument) ?? '';
    if (target === 'AWS::NoValue') return known(null, whole, false);
    const fallback = propertyOf(propertyOf(parameters, target), 'Default');
    return fallback?.kind === 'known' ? known(fallback.value, whole, false) : open(whole);
  }
  if (name === 'Fn::If' && argument.kind === 'list' && argument.items.length === 3) {
    const options = argument.items.slice(1).map((item) => resolved(item, parameters, depth + 1));
    return { kind: 'either', options, start, end };
  }
  const text = textOf(argument);
  return name === 'Fn::Sub' && text !== undefined && !text.includes('${') ? known(text, whole) : open(whole);
}
