/** Words without which a file declares no resource of the tables. */
import { resourceRows } from './index.js';
import { portForms } from './ports.js';

/** What libraries of the AWS CDK and of Pulumi are called in the programs that import them. */
const libraries: readonly string[] = ['aws-cdk', 'aws_cdk', '@pulumi/', 'pulumi_'];

/** Kinds of Kubernetes whose names are common words are sought as they are declared. */
const shortestName = 16;

/** Names of types as they stand in files, in lower case, and of libraries. */
export function resourceWords(): readonly string[] {
  const types = [...resourceRows, ...portForms].flatMap((row) => row.types).map((type) => type.toLowerCase());
  const policies = ['aws_s3_bucket', 'aws::s3::bucket', 'aws_iam_policy_document'];
  const named = types.flatMap((type) => {
    if (type.startsWith('cdk:')) return [];
    if (type.startsWith('compose:')) return [type.slice('compose:'.length)];
    return type.length < shortestName && !/[_:/.]/.test(type)
      ? [`kind: ${type}`, `"${type}"`]
      : [type.split('/').slice(0, 2).join('/')];
  });
  return [...new Set([...libraries, ...policies, ...named])];
}
