/** Words without which a file declares no resource of the tables. */
import type { ResourceRow } from '../../resources/row.js';
import { resourceRows } from './index.js';
import { ansibleModules } from './modules.js';
import { policyProperties } from './policies.js';
import { portForms } from './ports.js';

/** What libraries of the AWS CDK and of Pulumi are called in the programs that import them. */
const libraries: readonly string[] = [
  ...['aws-cdk', 'aws_cdk', '@pulumi/', 'pulumi_', 'runtime: yaml', 'crossplane.io', 'upbound.io', 'services.k8s.aws'],
];

/** Types whose policies are read. */
const policies: readonly string[] = ['aws_iam_policy_document', ...policyProperties.keys()];

/** Modules of Ansible as tasks call them. */
const modules: readonly string[] = [...ansibleModules.keys()].map((name) => `${name}:`);

/** Kinds of Kubernetes with shorter names are common words: they are sought as they are declared. */
const shortestName = 16;

/** Names of types as they stand in files, in lower case, and of libraries. */
export function resourceWords(): readonly string[] {
  const all = [...resourceRows.flatMap(wordsOfRow), ...portForms.flatMap(({ types }) => types.flatMap(wordsOfType))];
  return [...new Set([...libraries, ...policies, ...modules, ...all])];
}

/** Services of docker-compose are told by the variable, whose name is rarer than that of an image. */
function wordsOfRow({ types, path }: ResourceRow): readonly string[] {
  const variable = path.split(' ').at(-1)?.toLowerCase() ?? '';
  return types.flatMap((type) => (type.startsWith('compose:') ? [variable] : wordsOfType(type)));
}

function wordsOfType(written: string): readonly string[] {
  const type = written.toLowerCase();
  if (/^(?:cdk|ansible):/.test(type)) return [];
  // Services in values of Helm have common names; what is said of databases is said of their TLS.
  if (type.startsWith('helm:')) return [type === 'helm:ingress' ? 'ingress:' : 'tls:'];
  if (type.length < shortestName && !/[_:/.]/.test(type)) return [`kind: ${type}`, `"${type}"`, `'${type}'`];
  // A type of Azure may be written inside of the one before it.
  return [type.split('/').slice(0, 2).join('/')];
}
