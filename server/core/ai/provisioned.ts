/** AI services that Terraform sets up. Nothing is sent by that, but it decides in which region they stand. */
import { type AiResource, aiResources } from '../catalog/ai/index.js';
import { bind } from '../program/bindings.js';
import type { Expression, Program } from '../program/model.js';
import { textsOf } from '../program/texts.js';
import { createTracer, type Tracer } from '../program/trace.js';
import type { Endpoint } from './facts.js';
import { endpointAt } from './newEndpoint.js';

type Resource = Extract<Expression, { kind: 'object' }>;

/** The resources of a Terraform file that are AI services, each with its region and model where the file tells them. */
export function provisionedEndpoints(program: Program): readonly Endpoint[] {
  const tracer = createTracer(bind(program));
  const { top } = tracer.bindings;
  return [...top.slots.values()].flatMap(({ name, definitions }) => {
    const [kind, type = ''] = name.split('.');
    if (kind !== 'resource') return [];
    return definitions.flatMap(({ value }) => (value.kind === 'object' ? provisioned(tracer, type, value) : []));
  });
}

function provisioned(tracer: Tracer, type: string, resource: Resource): readonly Endpoint[] {
  const row = aiResources.find((each) => isOfType(each, type) && isChosen(tracer, each, resource));
  if (row === undefined) return [];
  const region = row.region === undefined ? [] : entryTexts(tracer, resource, row.region.split('.'));
  const model = row.model === undefined ? [] : entryTexts(tracer, resource, row.model.split('.'));
  const [first] = region;
  const { start } = first ?? resource;
  const end = first?.end ?? Math.min(resource.end, start + type.length + 'resource ""'.length);
  return [
    {
      ...endpointAt({ start, end }, 'provisioned', row.vendor, type),
      regions: region.map(({ text }) => text.toLowerCase().replaceAll(' ', '')),
      models: model.map(({ text }) => text),
    },
  ];
}

function isOfType({ type }: AiResource, given: string): boolean {
  return type.endsWith('*') ? given.startsWith(type.slice(0, -1)) : given === type;
}

function isChosen(tracer: Tracer, { when }: AiResource, resource: Resource): boolean {
  return when === undefined || entryTexts(tracer, resource, [when.argument]).some(({ text }) => text === when.value);
}

/** The strings at a path of arguments and nested blocks, with the places of their literals. */
function entryTexts(
  tracer: Tracer,
  { entries }: Resource,
  [key, ...rest]: readonly string[],
): readonly { readonly text: string; readonly start: number; readonly end: number }[] {
  return entries
    .filter((entry) => entry.key === key)
    .flatMap(({ value }) => {
      if (rest.length > 0) return value.kind === 'object' ? entryTexts(tracer, value, rest) : [];
      return textsOf(tracer, value, tracer.bindings.top).known.flatMap(({ text, complete }) =>
        complete ? [{ text, start: value.start, end: value.end }] : [],
      );
    });
}
