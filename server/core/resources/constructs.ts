/** Resources that programs declare with the AWS CDK and with Pulumi: constructions of classes of their libraries. */

import type { Span } from '../model.js';
import type { CallSite } from '../program/bindings.js';
import { type Code, pathsOf } from '../program/code.js';
import { entryOf, objectOf, type Reading, readExpression } from './expressions.js';
import { mostResources, type ObjectValue, type Property, type Resource, type Source } from './model.js';
import { pulumiType } from './pulumiTypes.js';

const noForms: ReadonlySet<string> = new Set();

/** The resources that a program declares. Methods of CDK constructs (`addListener`) count as resources of their own. */
export function readConstructs(code: Code, text: string): readonly Resource[] {
  if (!code.program.imports.some(({ module }) => /cdk|pulumi/.test(module))) return [];
  const reading: Reading = { code, text, calls: noForms };
  return code.bindings.calls.slice(0, mostResources).flatMap((site): readonly Resource[] => {
    const [type] = pathsOf(code, site.call.callee, site.frame).flatMap((path) => typeOf(path) ?? []);
    return type === undefined ? [] : [resourceOf(reading, site, type)];
  });
}

interface TypeName {
  readonly source: Source;
  readonly type: string;
}

/** The type that a class of a library makes, by its path. */
function typeOf(path: string): TypeName | undefined {
  const cdk = /^(?:aws-cdk-lib|@aws-cdk|aws_cdk)[./]aws[-_]([\w-]{1,60}?)(?:-alpha)?\.([\w.]{1,120})$/.exec(path);
  if (cdk !== null) return cdkType((cdk[1] ?? '').replace(/[-_]/g, ''), cdk[2] ?? '');
  const pulumi = /^(?:@pulumi\/|pulumi_)(aws|azure[-_]native|azure|gcp|kubernetes)[./]([\w./]{1,120})$/.exec(path);
  if (pulumi === null) return undefined;
  const names = (pulumi[2] ?? '').split(/[./]/);
  // Python has a module for each class: `s3.bucket.Bucket`.
  const short = names.length > 2 && names.at(-2)?.replace(/_/g, '') === names.at(-1)?.toLowerCase();
  const kept = short ? [...names.slice(0, -2), names.at(-1)] : names;
  return {
    source: 'pulumi',
    type: pulumiType([pulumi[1]?.replace('_', '-') ?? '', ...kept.map((each) => each ?? '')]),
  };
}

/** Classes that begin with `Cfn` are those of CloudFormation. */
function cdkType(service: string, name: string): TypeName {
  const type = name.startsWith('Cfn') ? `AWS::${service}::${name.slice(3)}` : `cdk:${service}.${name}`;
  return { source: 'cdk', type };
}

function resourceOf(reading: Reading, { call, frame }: CallSite, { source, type }: TypeName): Resource {
  const { args, callee, start, end } = call;
  const positional = args
    .filter(({ name }) => name === undefined)
    .map(({ value }) => readExpression(reading, value, frame));
  const named = objectOf(reading, call, args.flatMap(entryOf), frame);
  const objects = [...positional, named].filter((value): value is ObjectValue => value.kind === 'object');
  const given = objects.flatMap(({ properties }): readonly Property[] => properties);
  // Arguments that are put together elsewhere may hold anything.
  const last = positional.at(-1);
  const isOpen =
    objects.some((each) => each.open) ||
    args.some(({ spread }) => spread === true) ||
    (last?.kind === 'open' && positional.length > (source === 'cdk' ? 2 : 1));
  const only = objects.find(({ properties }) => properties.length > 0);
  const properties: ObjectValue = { kind: 'object', properties: given, open: isOpen, ...spanOf(only ?? call) };
  const name = positional.find((value) => value.kind === 'known' && typeof value.value === 'string');
  const known = name?.kind === 'known' ? String(name.value) : '';
  return { source, type, name: known, head: { start, end: callee.end }, properties, start, end };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
