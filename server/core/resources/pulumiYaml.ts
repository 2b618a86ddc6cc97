/** Resources of programs of Pulumi that are written in YAML. Source: https://www.pulumi.com/docs/iac/languages-sdks/yaml/, read 2026-11-22. */
import { mostResources, propertyOf, type Resource, textOf, type Value } from './model.js';
import { pulumiType } from './pulumiTypes.js';

/** The resources of a program; `aws:rds:Instance` and `aws:rds/instance:Instance` are the class `aws.rds.Instance`. */
export function readPulumiYaml(document: Value): readonly Resource[] {
  if (propertyOf(document, 'runtime') === undefined) return [];
  const resources = propertyOf(document, 'resources');
  if (resources?.kind !== 'object') return [];
  return resources.properties.slice(0, mostResources).flatMap(({ name, value, at }): readonly Resource[] => {
    const written = textOf(propertyOf(value, 'type'));
    const properties = propertyOf(value, 'properties') ?? { kind: 'object', properties: [], open: false, ...at };
    if (written === undefined || properties.kind !== 'object') return [];
    const [provider = '', module = '', className = ''] = written.split(':');
    const type = pulumiType([
      provider,
      ...(className === '' ? [] : [module.split('/', 1)[0] ?? '']),
      className || module,
    ]);
    const head = { start: at.start, end: at.start + name.length };
    return [{ source: 'pulumi', type, name, head, properties, start: at.start, end: at.end }];
  });
}
