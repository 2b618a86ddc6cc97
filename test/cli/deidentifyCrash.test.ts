import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { folderOf, runIn } from './harness.js';

/** A crash or a full disk between writing and renaming loses nothing. */

const failing = vi.hoisted(() => ({ call: '' }));

vi.mock('node:fs', async (importOriginal) => {
  const fs = await importOriginal<typeof import('node:fs')>();
  const unless = <T extends (...args: never[]) => unknown>(name: string, call: T): T =>
    ((...args: never[]) => {
      if (failing.call === name) throw Object.assign(new Error('simulated'), { code: 'ENOSPC' });
      return call(...args);
    }) as T;
  return {
    ...fs,
    renameSync: unless('rename', fs.renameSync),
    fsyncSync: unless('fsync', fs.fsyncSync),
    writeSync: unless('write', fs.writeSync as (...args: never[]) => unknown),
  };
});

const patient = '{ "patientName": "Rosalind Okonkwo-Vance", "mrn": "4471902" }\n';

test.each(['write', 'fsync', 'rename'])(
  'when %s fails, the file is as it was and nothing lies beside it',
  async (call) => {
    const folder = folderOf({ 'a.json': patient });
    failing.call = call;
    const { code, error } = await runIn(folder, ['deidentify', 'a.json', '--in-place', '--force']);
    failing.call = '';
    expect(code).toBe(2);
    expect(error).toContain('Could not be written: the disk is full. Nothing was changed.');
    expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe(patient);
    expect(readdirSync(folder)).toEqual(['a.json']);
  },
);
