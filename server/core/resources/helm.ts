/** What values of Helm charts set for the services that charts bring along. */
import { type ObjectValue, type Property, propertyOf, type Resource, type Value } from './model.js';

/** Files that give values to charts: `values.yaml`, `values-prod.yaml`, `prod.values.yml`. */
const valuesFile = /(?:^|[\\/])(?:[\w.-]{0,80}[.-])?values(?:[.-][\w.-]{0,80})?\.ya?ml$/i;

/** Keys that charts agree upon. */
const services: ReadonlySet<string> = new Set(
  'ingress postgresql postgres redis mysql mariadb mongodb rabbitmq elasticsearch'.split(' '),
);

/** Charts stand in charts, each under its name. */
const deepestChart = 3;

/** The services that a file of values speaks of, of types such as `helm:ingress`. */
export function readHelmValues(path: string, document: Value): readonly Resource[] {
  const isManifest =
    propertyOf(document, 'apiVersion') !== undefined || propertyOf(document, 'Resources') !== undefined;
  return valuesFile.test(path) && !isManifest && document.kind === 'object' ? servicesIn(document, 0) : [];
}

function servicesIn(values: ObjectValue, depth: number): readonly Resource[] {
  return values.properties.flatMap((property): readonly Resource[] => {
    const { name, value } = property;
    if (value.kind !== 'object') return [];
    if (services.has(name)) return [serviceOf(property, value)];
    return depth < deepestChart ? servicesIn(value, depth + 1) : [];
  });
}

function serviceOf({ name, at }: Property, properties: ObjectValue): Resource {
  const head = { start: at.start, end: at.start + name.length };
  return { source: 'kubernetes', type: `helm:${name}`, name, head, properties, start: at.start, end: at.end };
}
