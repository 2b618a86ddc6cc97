import { expect, test } from 'vitest';
import { type FindPhiParams, type FindPhiResult, findPhiRequest } from '../../protocol/index.js';
import { connect, createWorkspace } from './client.js';

const ssn = '412-68-9031';

test('answers about texts, buffers and files of the workspace, and about nothing else', async () => {
  const workspace = createWorkspace({ 'a.txt': `SSN: ${ssn}\n`, 'b.txt': 'hello\n' });
  const other = createWorkspace({ 'a.txt': `SSN: ${ssn}\n` });
  try {
    const client = await connect({ folders: [workspace] });
    const ask = async (params: FindPhiParams) => {
      const { answer }: FindPhiResult = await client.connection.sendRequest(findPhiRequest, params);
      expect(answer).not.toContain(ssn);
      return answer;
    };
    expect(await ask({ text: `const p = { ssn: '${ssn}' };`, fileName: 'a.ts' })).toMatch(
      /^1:19 error: Social Security number/,
    );
    expect(await ask({ path: 'a.txt' })).toMatch(/^1:6 warning/);
    expect(await ask({ path: 'b.txt' })).toMatch(/^Nothing was found/);
    client.open(workspace.uriOf('b.txt'), `\nSSN: ${ssn}\n`);
    expect(await ask({ path: 'b.txt' })).toMatch(/^2:6 warning/);
    expect(await ask({ path: `${other.path}/a.txt` })).toMatch(/does not lie in/);
    expect(await ask({ path: '../a.txt' })).toMatch(/no such file|does not lie in/);
  } finally {
    workspace.remove();
    other.remove();
  }
});
