/** Policies of buckets, queues, keys and other stores that let everybody in. */
import { policyProperties } from '../catalog/resources/policies.js';
import type { Span } from '../model.js';
import { holds, matches } from './conditions.js';
import { readJson } from './json.js';
import type { ObjectValue, Resource, Value } from './model.js';
import { objectsUnder, placesOf } from './places.js';
import type { Flaw } from './row.js';

const what = 'a policy lets everybody in';

/** The places of a resource at which its policy lets everybody in, without any condition. */
export function publicPoliciesIn(resource: Resource): readonly Flaw[] {
  if (resource.type === 'data.aws_iam_policy_document') return documentFlaws(resource);
  const path = policyProperties.get(resource.type.toLowerCase());
  if (path === undefined) return [];
  return placesOf(resource.properties, [path]).flatMap((place) => {
    if (place.kind !== 'value') return [];
    const policy = parsed(place.value);
    return policy === undefined ? [] : statementFlaws(policy, policy === place.value ? undefined : place.at);
  });
}

/** A policy that is written as a text is read from it. */
function parsed(value: Value): ObjectValue | undefined {
  if (value.kind === 'object') return value;
  const text = value.kind === 'known' && typeof value.value === 'string' ? readJson(value.value) : undefined;
  return text?.kind === 'object' ? text : undefined;
}

/** `at` is where a policy in a text stands, whose own places mean nothing. */
function statementFlaws(policy: ObjectValue, at: Span | undefined): readonly Flaw[] {
  return objectsUnder(policy, ['Statement']).flatMap((statement): readonly Flaw[] => {
    const allows = holds(statement, { path: 'Effect', is: ['Allow'] }) === true;
    const everybody =
      holds(statement, { path: 'Principal', is: ['*'] }) === true ||
      holds(statement, { path: 'Principal AWS', is: ['*'] }) === true;
    if (!allows || !everybody || holds(statement, { path: 'Condition' }) !== false) return [];
    const principal = statement.properties.find(({ name }) => name === 'Principal');
    const { start, end } = at ?? principal?.at ?? statement;
    return [{ start, end, what }];
  });
}

/** Documents of policies that are no resource: only those that speak of what is stored. */
function documentFlaws({ properties }: Resource): readonly Flaw[] {
  return objectsUnder(properties, ['statement']).flatMap((statement): readonly Flaw[] => {
    const denies = holds(statement, { path: 'effect', is: [/^(?!Allow$)/] });
    const reads =
      holds(statement, {
        path: 'actions',
        is: [
          /^(?:s3|sqs|sns|es|secretsmanager|elasticfilesystem|glacier|backup|kms|dynamodb|kinesis):(?:\*|[A-Z])/,
          /^\*$/,
        ],
      }) === true;
    if (denies !== false || !reads || holds(statement, { path: 'condition' }) !== false) return [];
    const principals = objectsUnder(statement, ['principals']).filter((each) => letsEverybodyIn(each));
    return principals.slice(0, 1).map(({ start, end }) => ({ start, end, what }));
  });
}

function letsEverybodyIn(principals: ObjectValue): boolean {
  const any = holds(principals, { path: 'type', is: ['*', 'AWS'] }) === true;
  return any && placesOf(principals, ['identifiers']).some((place) => place.kind === 'value' && isStar(place.value));
}

function isStar(value: Value): boolean {
  if (value.kind === 'known') return matches(value, ['*']);
  return value.kind === 'list' && value.items.some(isStar);
}
