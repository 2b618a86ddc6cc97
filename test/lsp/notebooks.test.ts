import { expect, test } from 'vitest';
import { type InspectOutputsResult, inspectOutputsRequest, type NotebookCell } from '../../protocol/index.js';
import { applied } from '../../server/core/deidentify/deidentify.js';
import { clearedOutputs } from '../../server/core/formats/notebookOutputs.js';
import { type Client, connect, createWorkspace, editsOf, titled } from './client.js';

const ssn = '412-68-9031';
const table = `<table><tr><th>patient_name</th><th>ssn</th></tr><tr><td>Adaeze Okonkwo</td><td>${ssn}</td></tr></table>`;

function code(source: string, mime?: string, text = ''): NotebookCell {
  return { kind: 'code', language: 'python', source, outputs: mime === undefined ? [] : [{ mime, text }] };
}

async function inspect(cells: readonly NotebookCell[], settings: object = {}): Promise<InspectOutputsResult['cells']> {
  const client: Client = await connect({ settings: () => settings });
  const result: InspectOutputsResult = await client.connection.sendRequest(inspectOutputsRequest, {
    uri: 'untitled:cohort.ipynb',
    cells,
  });
  expect(JSON.stringify(result)).not.toContain(ssn);
  return result.cells;
}

test('an output that holds a patient is named by its cell and kinds', async () => {
  const found = await inspect([
    code(`ssn = '${ssn}'`),
    code('print(total)', 'stream', '42\n'),
    code('df.head()', 'text/html', table),
  ]);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ index: 2, severity: 'error' });
  expect(found[0]?.kinds.join()).toContain('Social Security number');
});

test('what a program prints is read, too', async () => {
  expect(await inspect([code('print(p)', 'stream', `Patient SSN: ${ssn}\n`)])).toMatchObject([{ index: 0, places: 1 }]);
});

test('the settings decide', async () => {
  expect(await inspect([code('df', 'text/html', table)], { enable: false })).toEqual([]);
});

const file = JSON.stringify(
  {
    cells: [
      {
        cell_type: 'code',
        metadata: {},
        source: ['x = 1'],
        outputs: [{ output_type: 'stream', name: 'stdout', text: [`SSN: ${ssn}\n`] }],
      },
      { cell_type: 'markdown', metadata: {}, source: [`SSN: ${ssn}`] },
    ],
    metadata: { language_info: { name: 'python' } },
    nbformat: 4,
    nbformat_minor: 5,
  },
  null,
  1,
);

test('in the file of a notebook the output of the cell is cleared, and nothing else', async () => {
  const workspace = createWorkspace({ 'cohort.ipynb': file });
  try {
    const client = await connect({ folders: [workspace] });
    const uri = workspace.uriOf('cohort.ipynb');
    client.open(uri, file, 'json');
    const fix = titled(await client.actions(uri, ssn), 'Clear the output of this cell');
    client.apply(uri, editsOf(fix, uri));
    const after = JSON.parse(client.text(uri));
    expect(after.cells[0].outputs).toEqual([]);
    expect(after.cells[0].source).toEqual(['x = 1']);
    expect(titled(await client.actions(uri, ssn), 'Clear the output')).toBeUndefined();
  } finally {
    workspace.remove();
  }
});

test('no place outside of outputs gives an edit, and no text breaks it', () => {
  const offsets = [...file].map((_, index) => index);
  const inside = offsets.filter((offset) => clearedOutputs(file, offset) !== undefined);
  expect(file.slice(inside[0], (inside.at(-1) ?? 0) + 1)).toMatch(/^\[[\s\S]*\]?$/);
  for (let end = 0; end < file.length; end += 7) {
    const cut = file.slice(0, end);
    const edit = clearedOutputs(cut, Math.floor(end / 2));
    if (edit !== undefined) expect(applied(cut, [edit])).toContain('[]');
  }
});
