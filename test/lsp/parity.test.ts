import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { DocumentDiagnosticRequest } from 'vscode-languageserver/node';
import { allRules } from '../../server/core/rules/index.js';
import { lineIndexAt } from '../../server/host/lines.js';
import { type ScanOptions, scan } from '../../server/host/scan.js';
import { connect, createWorkspace, pullClient } from './client.js';

const repository = join(import.meta.dirname, '../..');

/** The answers of an editor that nobody tells later are whole at once. */
const capabilities = { ...pullClient, workspace: { ...pullClient.workspace, diagnostics: { refreshSupport: false } } };

test.each(['examples', 'test/accuracy/cases'])(
  'editor and scan agree on every file of %s',
  { timeout: 60_000 },
  async (folder) => {
    const workspace = createWorkspace();
    try {
      cpSync(join(repository, folder), workspace.path, { recursive: true });
      const client = await connect({ capabilities, folders: [workspace] });
      const pull = async (uri: string) => {
        const report = await client.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
        return report.kind === 'full' ? report.items : [];
      };
      let findings = 0;
      for (const entry of readdirSync(workspace.path, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile()) continue;
        const path = join(entry.parentPath, entry.name);
        const name = relative(workspace.path, path);
        if (name.startsWith('.git/')) continue;
        const uri = workspace.uriOf(name);
        const scanned = await pull(uri);
        // Editors show a text without its byte order mark.
        client.open(uri, readFileSync(path, 'utf8').replace(/^\ufeff/, ''));
        expect(await pull(uri), name).toEqual(scanned);
        client.close(uri);
        findings += scanned.length;
      }
      expect(findings).toBeGreaterThan(100);
    } finally {
      workspace.remove();
    }
  },
);

const clinic = {
  '.phi-lint.json':
    '{ "ai": { "vendors": { "anthropic": { "baa": { "signed": "2023-01-15", "expires": "2024-01-15" } } } } }',
  '.env': 'LLM_URL=https://api.openai.com/v1\n',
  '.gitignore': 'generated/\n',
  'generated/.env': 'LLM_URL=http://localhost:1/v1 # openai\n',
  'src/client.ts':
    "import OpenAI from 'openai';\nexport const getClient = () => new OpenAI({ baseURL: process.env.LLM_URL });\n",
  'src/index.ts': "export * from './client';\n",
  'src/summary.ts':
    "import { getClient } from './index';\nexport const sum = (note: string) =>\n  getClient().responses.create({ model: 'gpt-5', input: note });\n",
  'jobs/llm.py': 'from anthropic import Anthropic\nllm = Anthropic()\n',
  'jobs/nightly.py': "from llm import llm\nllm.messages.create(model='claude-sonnet-4-5', messages=notes)\n",
  'jobs/patient.py': "patient = {'ssn': '412-68-9031'}\n",
};

test('editor and scan say the same of endpoints that several files have a part in', async () => {
  const workspace = createWorkspace(clinic);
  try {
    const expected = await scanned(workspace.path);
    expect(expected.map(([name, rule]) => `${name} ${rule}`)).toEqual([
      'jobs/llm.py ai/baa-expired',
      'jobs/patient.py phi/ssn',
      'src/client.ts ai/no-baa',
      'src/client.ts ai/retention',
    ]);
    const client = await connect({ capabilities, folders: [workspace] });
    for (const open of [false, true]) {
      const found: Reported[] = [];
      for (const [name, text] of Object.entries(clinic))
        if (open) client.open(workspace.uriOf(name), text, languageOf(name));
      for (const name of Object.keys(clinic).sort()) {
        const uri = workspace.uriOf(name);
        const report = await client.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
        const items = report.kind === 'full' ? report.items : [];
        found.push(
          ...items.map((each): Reported => [name, String(each.code), each.range.start.line, String(each.message)]),
        );
      }
      expect(found).toEqual(expected);
    }
  } finally {
    workspace.remove();
  }
});

const accepting: Readonly<Record<string, string>> = {
  '.phi-lint.json':
    '{ "suppressions": { "maxDays": 36500 }, "overrides": [{ "files": ["old/**"], "rules": { "phi/*": "off" } }] }',
  'holds.ts': `// phi-lint-disable-next-line phi/ssn -- kit owner @ana until 2099-01-01\nconst patient = { ssn: '412-68-9031' };\n`,
  'endless.ts': `const patient = { ssn: '412-68-9031' }; // phi-lint-disable-line phi/ssn -- kit\n`,
  'expired.py': "# phi-lint-disable-next-line phi/ssn -- kit until 2020-01-01\npatient = {'ssn': '412-68-9031'}\n",
  'changed.py':
    "# phi-lint-disable-next-line phi/ssn -- kit until 2099-01-01 bound:00\npatient = {'ssn': '412-68-9031'}\n",
  'bare.ts': "// phi-lint-disable-next-line phi/ssn\nconst patient = { ssn: '412-68-9031' };\n",
  'unused.ts': '// phi-lint-disable-next-line phi/ssn -- kit until 2099-01-01\nexport const none = 1;\n',
  'unusedCode.ts': '// phi-lint-disable-next-line leak/log -- kit until 2099-01-01\nexport const none = 1;\n',
  'log.ts': '// phi-lint-disable-next-line leak/log -- kit until 2099-01-01\nconsole.log(patient.ssn);\n',
  'note.md': '<!-- phi-lint-disable-file phi/ssn -- kit until 2099-01-01 -->\n\nPatient SSN: 412-68-9031\n',
  'old/a.ts': '// phi-lint-disable-next-line phi/ssn -- kit until 2099-01-01\nexport const none = 1;\n',
};

test('editor and scan honour the same comments and say the same about them', async () => {
  const workspace = createWorkspace(accepting);
  try {
    const expected = await scanned(workspace.path);
    expect(expected.map(([name, rule]) => `${name} ${rule.replace('policy/suppression-', '')}`)).toEqual([
      'bare.ts without-reason',
      'bare.ts phi/ssn',
      'changed.py expired',
      'changed.py phi/ssn',
      'endless.ts phi/ssn',
      'endless.ts expired',
      'expired.py expired',
      'expired.py phi/ssn',
      'unused.ts unused',
      'unusedCode.ts unused',
    ]);
    const client = await connect({ capabilities, folders: [workspace] });
    for (const open of [false, true]) {
      const found: Reported[] = [];
      for (const [name, text] of Object.entries(accepting)) {
        if (open) client.open(workspace.uriOf(name), text, languageOf(name));
      }
      for (const name of Object.keys(accepting).sort()) {
        const report = await client.connection.sendRequest(DocumentDiagnosticRequest.type, {
          textDocument: { uri: workspace.uriOf(name) },
        });
        const items = report.kind === 'full' ? report.items : [];
        found.push(
          ...items.map((each): Reported => [name, String(each.code), each.range.start.line, String(each.message)]),
        );
      }
      expect(found).toEqual(expected);
    }
  } finally {
    workspace.remove();
  }
});

type Reported = [file: string, rule: string, line: number, message: string];

/** What a scan reports, in the order of files and places. */
async function scanned(folder: string): Promise<readonly Reported[]> {
  const found: Reported[] = [];
  const options: ScanOptions = {
    workspace: folder,
    today: new Date().toISOString().slice(0, 10),
    maxFileSize: 1024 * 1024,
    thorough: false,
    grammars: join(repository, 'dist/grammars'),
    rules: allRules.map(({ id }) => id),
    gitignore: true,
    jobs: 1,
    workerFile: undefined,
  };
  for await (const event of scan([folder], options)) {
    if (event.kind !== 'result') continue;
    const { path, findings, lineStarts } = event.result;
    for (const { rule, start, message } of findings) {
      found.push([relative(folder, path), rule, lineIndexAt(lineStarts, start), message]);
    }
  }
  return found.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

function languageOf(name: string): string {
  return name.endsWith('.py')
    ? 'python'
    : name.endsWith('.ts')
      ? 'typescript'
      : name.endsWith('.md')
        ? 'markdown'
        : 'plaintext';
}
