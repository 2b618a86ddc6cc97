/** The resources that a document declares, whatever its format. */
import type { Document } from '../model.js';
import type { Code } from '../program/code.js';
import { readAnsible } from './ansible.js';
import { readArm } from './arm.js';
import { readBicep } from './bicep.js';
import { readCloudFormation } from './cloudformation.js';
import { readCompose } from './compose.js';
import { readConstructs } from './constructs.js';
import { declaresResources } from './declares.js';
import { readHelmValues } from './helm.js';
import { readJson } from './json.js';
import { readKubernetes } from './kubernetes.js';
import type { Resource, Value } from './model.js';
import { readPulumiYaml } from './pulumiYaml.js';
import { readTerraform } from './terraform.js';
import { readYaml } from './yaml.js';

/** Longer texts are no infrastructure that people write. In UTF-16 units. */
const longestText = 2 * 1024 * 1024;

/** What tells a format of resources from other data. */
const tellingWords =
  /AWS::|deploymentTemplate\.json|apiVersion|^services\s{0,9}:|\btls\b|\bingress\b|^runtime\s{0,9}:|^\s{1,20}(?:-\s)?(?:\w{1,40}\.){0,2}(?:rds_|ec2_|redshift|efs|s3_|aws_s3|elb_|cloudfront_|opensearch|azure_rm_|gcp_)\w{0,40}:/m;

/** The resources of a document; none when it declares none. */
export function resourcesOf({ path, language, text }: Document, code: readonly Code[]): readonly Resource[] {
  if (text.length > longestText) return [];
  if (language === 'bicep') return readBicep(text);
  if (declaresResources(language)) return tellingWords.test(text) ? resourcesInData(path, language, text) : [];
  return code.flatMap((each) =>
    language === 'terraform' || language === 'hcl' ? readTerraform(each, text) : readConstructs(each, text),
  );
}

function resourcesInData(path: string, language: string, text: string): readonly Resource[] {
  if (language === 'yaml') {
    return readYaml(text).flatMap((value) => [...resourcesIn(value), ...readHelmValues(path, value)]);
  }
  const value = readJson(text);
  return value === undefined ? [] : resourcesIn(value);
}

function resourcesIn(value: Value): readonly Resource[] {
  return [
    ...readCloudFormation(value),
    ...readArm(value),
    ...readKubernetes(value),
    ...readCompose(value),
    ...readAnsible(value),
    ...readPulumiYaml(value),
  ];
}
