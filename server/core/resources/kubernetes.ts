/** Resources of Kubernetes manifests, templates of Helm among them. */
import { controllerKinds } from '../catalog/resources/modules.js';
import { type ObjectValue, propertyOf, type Resource, textOf, type Value } from './model.js';

/** The resource of a document, or those of a `List`; its properties are the whole of it. */
export function readKubernetes(document: Value, depth = 0): readonly Resource[] {
  if (document.kind !== 'object' || depth > 2) return [];
  const type = textOf(propertyOf(document, 'kind'));
  if (type === undefined || textOf(propertyOf(document, 'apiVersion')) === undefined) return [];
  const items = propertyOf(document, 'items');
  if (type.endsWith('List') && items?.kind === 'list') {
    return items.items.flatMap((item) => readKubernetes(item, depth + 1));
  }
  const name = propertyOf(propertyOf(document, 'metadata'), 'name');
  const kind = document.properties.find((each) => each.name === 'kind');
  const { start, end } = document;
  const head = kind?.at ?? { start, end };
  const own: Resource = {
    source: 'kubernetes',
    type,
    name: textOf(name) ?? '',
    head,
    properties: document,
    start,
    end,
  };
  const made = ofController(document, type);
  return [made === undefined ? own : { ...own, ...made }];
}

/** A custom resource that stands for one of a provider: Crossplane, AWS Controllers for Kubernetes. */
function ofController(document: ObjectValue, kind: string): Pick<Resource, 'type' | 'properties'> | undefined {
  const group = (textOf(propertyOf(document, 'apiVersion')) ?? '').split('/', 1)[0] ?? '';
  const type = controllerKinds.get(`${group}/${kind}`.toLowerCase());
  const spec = propertyOf(document, 'spec');
  const properties = propertyOf(spec, 'forProvider') ?? spec;
  return type === undefined || properties?.kind !== 'object' ? undefined : { type, properties };
}
