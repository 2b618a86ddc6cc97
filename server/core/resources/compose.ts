/** Services of docker-compose files. */
import type { Span } from '../model.js';
import { type ObjectValue, open, type Property, propertyOf, type Resource, textOf, type Value } from './model.js';

/** The services of a file, each of the type of its image without registry and tag: `compose:elasticsearch`. */
export function readCompose(document: Value): readonly Resource[] {
  const services = propertyOf(document, 'services');
  if (services?.kind !== 'object') return [];
  return services.properties.flatMap(({ name, value, at }): readonly Resource[] => {
    const image = textOf(propertyOf(value, 'image'));
    if (image === undefined || value.kind !== 'object') return [];
    const type = `compose:${imageName(image)}`;
    const head = { start: at.start, end: at.start + name.length };
    return [{ source: 'compose', type, name, head, properties: withVariables(value), start: at.start, end: at.end }];
  });
}

function imageName(image: string): string {
  const last = image.slice(image.lastIndexOf('/') + 1);
  return (last.split(/[:@]/, 1)[0] ?? last).toLowerCase();
}

/** Variables that are written as a list, `- NAME=value`, become properties like those of a map. */
function withVariables(service: ObjectValue): ObjectValue {
  const properties = service.properties.map((each) => {
    const { value } = each;
    if (each.name !== 'environment' || value.kind !== 'list') return each;
    const variables = value.items.flatMap(variableOf);
    return { ...each, value: { kind: 'object', properties: variables, open: false, ...spanOf(value) } } as const;
  });
  return { ...service, properties };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

function variableOf(item: Value): readonly Property[] {
  const text = textOf(item);
  const equals = text?.indexOf('=') ?? -1;
  if (text === undefined || equals < 0) return [];
  const written = text.slice(equals + 1);
  const value: Value = written.includes('${')
    ? open(item)
    : { kind: 'known', value: written, written: false, ...spanOf(item) };
  return [{ name: text.slice(0, equals), value, at: spanOf(item) }];
}
