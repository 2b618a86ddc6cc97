import { describe, expect, test } from 'vitest';
import { createDocument } from '../../../server/core/document.js';
import { inspect } from '../../../server/core/inspect.js';
import type { Finding } from '../../../server/core/model.js';
import { defaultPolicy } from '../../../server/core/policy/policy.js';
import { allRules } from '../../../server/core/rules/index.js';
import { createCodeReader } from '../../../server/host/codeReader.js';
import { testParser } from '../../parser.js';

const parse = await testParser();

function findingsIn(file: string, text: string): readonly Finding[] {
  const { findings, failures } = inspect(createDocument(file, text), defaultPolicy, allRules, {
    today: '2026-01-01',
    readCode: createCodeReader(parse),
  });
  expect(failures).toEqual([]);
  return findings;
}

/** The text after the first fix of the only finding. */
function fixed(file: string, text: string): string {
  const [finding, ...more] = findingsIn(file, text);
  expect(more).toEqual([]);
  const [edit, ...others] = finding?.fixes[0]?.edits ?? [];
  expect(others).toEqual([]);
  if (edit === undefined) throw new Error('no fix');
  return text.slice(0, edit.start) + edit.newText + text.slice(edit.end);
}

const cases: readonly (readonly [name: string, file: string, before: string, after: string])[] = [
  [
    'a value of Terraform',
    'main.tf',
    'resource "aws_ebs_volume" "scans" {\n  size      = 40\n  encrypted = false\n}\n',
    'resource "aws_ebs_volume" "scans" {\n  size      = 40\n  encrypted = true\n}\n',
  ],
  [
    'a string of Terraform',
    'main.tf',
    'resource "azurerm_storage_account" "scans" {\n  min_tls_version = "TLS1_0"\n}\n',
    'resource "azurerm_storage_account" "scans" {\n  min_tls_version = "TLS1_2"\n}\n',
  ],
  [
    'a missing argument of Terraform',
    'main.tf',
    'resource "aws_efs_file_system" "scans" {\n  creation_token = "scans"\n}\n',
    'resource "aws_efs_file_system" "scans" {\n  encrypted = true\n  creation_token = "scans"\n}\n',
  ],
  [
    'a missing block of Terraform',
    'main.tf',
    'resource "aws_dax_cluster" "scans" {\n  cluster_name = "scans"\n}\n',
    'resource "aws_dax_cluster" "scans" {\n  server_side_encryption {\n    enabled = true\n  }\n  cluster_name = "scans"\n}\n',
  ],
  [
    'a missing argument of a nested block, with the line ends of Windows',
    'main.tf',
    'resource "aws_instance" "app" {\r\n  root_block_device {\r\n    volume_size = 40\r\n  }\r\n}\r\n',
    'resource "aws_instance" "app" {\r\n  root_block_device {\r\n    encrypted = true\r\n    volume_size = 40\r\n  }\r\n}\r\n',
  ],
  [
    'a value of CloudFormation',
    'template.yaml',
    'Resources:\n  Charts:\n    Type: AWS::RDS::DBInstance\n    Properties:\n      StorageEncrypted: false # for now\n',
    'Resources:\n  Charts:\n    Type: AWS::RDS::DBInstance\n    Properties:\n      StorageEncrypted: true # for now\n',
  ],
  [
    'a missing property of CloudFormation',
    'template.yaml',
    'Resources:\n  Charts:\n    Type: AWS::RDS::DBInstance\n    Properties:\n      Engine: postgres\n',
    'Resources:\n  Charts:\n    Type: AWS::RDS::DBInstance\n    Properties:\n      StorageEncrypted: true\n      Engine: postgres\n',
  ],
  [
    'missing properties of CloudFormation, one in the other',
    'template.yaml',
    'Resources:\n  Cache:\n    Type: AWS::DAX::Cluster\n    Properties:\n      NodeType: dax.r5.large\n',
    'Resources:\n  Cache:\n    Type: AWS::DAX::Cluster\n    Properties:\n      SSESpecification:\n        SSEEnabled: true\n      NodeType: dax.r5.large\n',
  ],
  [
    'a missing property of CloudFormation in JSON',
    'template.json',
    '{\n  "Resources": {\n    "Disk": {\n      "Type": "AWS::EC2::Volume",\n      "Properties": {\n        "Size": 40\n      }\n    }\n  }\n}\n',
    '{\n  "Resources": {\n    "Disk": {\n      "Type": "AWS::EC2::Volume",\n      "Properties": {\n        "encrypted": true,\n        "Size": 40\n      }\n    }\n  }\n}\n',
  ],
  [
    'a value of Bicep',
    'main.bicep',
    "resource charts 'Microsoft.Storage/storageAccounts@2023-05-01' = {\n  properties: {\n    minimumTlsVersion: 'TLS1_0'\n  }\n}\n",
    "resource charts 'Microsoft.Storage/storageAccounts@2023-05-01' = {\n  properties: {\n    minimumTlsVersion: 'TLS1_2'\n  }\n}\n",
  ],
  [
    'a missing property of Bicep',
    'main.bicep',
    "resource portal 'Microsoft.Web/sites@2023-12-01' = {\n  name: 'portal'\n  properties: {\n    serverFarmId: plan\n  }\n}\n",
    "resource portal 'Microsoft.Web/sites@2023-12-01' = {\n  name: 'portal'\n  properties: {\n    httpsOnly: true\n    serverFarmId: plan\n  }\n}\n",
  ],
  [
    'a quoted value of Kubernetes',
    'storage.yaml',
    'apiVersion: storage.k8s.io/v1\nkind: StorageClass\nprovisioner: ebs.csi.aws.com\nparameters:\n  encrypted: "false"\n',
    'apiVersion: storage.k8s.io/v1\nkind: StorageClass\nprovisioner: ebs.csi.aws.com\nparameters:\n  encrypted: "true"\n',
  ],
  [
    'an option of the CDK',
    'stack.ts',
    "import * as s3 from 'aws-cdk-lib/aws-s3';\nnew s3.Bucket(this, 'Scans', { publicReadAccess: true });\n",
    "import * as s3 from 'aws-cdk-lib/aws-s3';\nnew s3.Bucket(this, 'Scans', { publicReadAccess: false });\n",
  ],
  [
    'a missing option of the CDK',
    'stack.ts',
    "import * as rds from 'aws-cdk-lib/aws-rds';\nnew rds.DatabaseInstance(this, 'Charts', { engine, vpc: net });\n",
    "import * as rds from 'aws-cdk-lib/aws-rds';\nnew rds.DatabaseInstance(this, 'Charts', { storageEncrypted: true, engine, vpc: net });\n",
  ],
  [
    'a missing argument of Pulumi in Python',
    'main.py',
    'import pulumi_aws as aws\naws.ebs.Volume("scans", size=40)\n',
    'import pulumi_aws as aws\naws.ebs.Volume("scans", encrypted=True, size=40)\n',
  ],
];

describe('fixes of resources', () => {
  test.each(cases)('%s', (_name, file, before, after) => {
    expect(fixed(file, before)).toBe(after);
    expect(findingsIn(file, after)).toEqual([]);
  });

  test('a value that comes from elsewhere is not replaced', () => {
    const text = 'locals {\n  on = false\n}\nresource "aws_ebs_volume" "scans" {\n  encrypted = local.on\n}\n';
    expect(findingsIn('main.tf', text).map(({ fixes }) => fixes)).toEqual([[]]);
  });
});

describe('severity', () => {
  const volume = (name: string) => `resource "aws_ebs_volume" "${name}" {\n  encrypted = false\n}\n`;

  test('a resource of patients is an error, another one a warning', () => {
    expect(findingsIn('main.tf', volume('patients')).map(({ severity }) => severity)).toEqual(['error']);
    expect(findingsIn('main.tf', volume('builds')).map(({ severity }) => severity)).toEqual(['warning']);
  });
});
