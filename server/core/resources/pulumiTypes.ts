/** Types of the tables by classes of Pulumi. */
import { resourceAliases } from '../catalog/resources/aliases.js';

/** How Terraform calls the providers. */
const providers: ReadonlyMap<string, string> = new Map([
  ['aws', 'aws'],
  ['gcp', 'google'],
  ['azure', 'azurerm'],
]);

/** The type of a class by the parts of its name, `['aws', 'rds', 'Instance']`: by a table, or by how classes are named. */
export function pulumiType(parts: readonly string[]): string {
  const name = parts.join('.').toLowerCase();
  const known = resourceAliases.get(name);
  if (known !== undefined) return known;
  const [first = '', ...rest] = parts;
  const provider = providers.get(first);
  return provider === undefined ? `pulumi:${name}` : [provider, ...rest.map(snake)].join('_');
}

function snake(name: string): string {
  return name.replace(/(?<=[a-z0-9])([A-Z])/g, '_$1').toLowerCase();
}
