import { afterEach, expect, test } from 'vitest';
import { connect, createWorkspace, eventually, type Workspace } from './client.js';

const queue = (encrypted: boolean) =>
  `resource "aws_sqs_queue" "intake" {\n  name                    = "patient-intake"\n  sqs_managed_sse_enabled = ${encrypted}\n}\n`;
const program =
  "import { SendMessageCommand } from '@aws-sdk/client-sqs';\nexport const admit = (patient: Patient) =>\n  client.send(new SendMessageCommand({ QueueUrl: 'https://sqs.us-east-1.amazonaws.com/1/patient-intake', MessageBody: patient.id }));\n";

const workspaces: Workspace[] = [];
afterEach(() => {
  for (const each of workspaces.splice(0)) each.remove();
});

test('a store is judged by what the infrastructure of the workspace declares, also while that is edited', async () => {
  const workspace = createWorkspace({ 'main.tf': queue(false), 'admit.ts': program });
  workspaces.push(workspace);
  const capabilities = { textDocument: { publishDiagnostics: { relatedInformation: true } } };
  const editor = await connect({ folders: [workspace], capabilities });
  const uri = workspace.uriOf('admit.ts');
  const shown = () => editor.published.findLast((each) => each.uri === uri)?.diagnostics ?? [];
  editor.open(uri, program, 'typescript');
  await eventually('the queue', () => shown().some(({ code }) => code === 'storage/unencrypted-queue'));
  const [finding] = shown().filter(({ code }) => code === 'storage/unencrypted-queue');
  expect(finding?.relatedInformation?.map(({ location }) => location.uri)).toEqual([workspace.uriOf('main.tf')]);
  editor.open(workspace.uriOf('main.tf'), queue(true), 'terraform');
  await eventually('no queue', () => shown().every(({ code }) => code !== 'storage/unencrypted-queue'));
});
