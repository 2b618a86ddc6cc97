/** Resources of Kubernetes manifests, templates of Helm among them. */
import { propertyOf, type Resource, textOf, type Value } from './model.js';

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
  return [{ source: 'kubernetes', type, name: textOf(name) ?? '', head, properties: document, start, end }];
}
