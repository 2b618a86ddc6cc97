import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { folderOf, seed, ssn } from './harness.js';
import { repositoryOf, type TestRepository } from './repository.js';

/** The files that teams copy into their pipelines are run, line by line, in a repository with branches and merges. */

const root = resolve(import.meta.dirname, '../..');
const textOf = (path: string) => readFileSync(join(root, path), 'utf8');

/** A folder of programs in which `npx --yes phi-lint` and `phi-lint` are the built package. */
const programs = mkdtempSync(join(tmpdir(), 'phi-lint-programs-'));
afterAll(() => rmSync(programs, { recursive: true }));
for (const [name, skip] of [['npx', 2] as const, ['phi-lint', 0] as const]) {
  const file = join(programs, name);
  writeFileSync(file, `#!/bin/sh\n${'shift\n'.repeat(skip)}exec "${process.execPath}" "${root}/dist/cli.cjs" "$@"\n`);
  chmodSync(file, 0o755);
}

interface Result {
  readonly code: number | null;
  readonly output: string;
}

function shell(folder: string, script: string, environment: Readonly<Record<string, string>> = {}): Result {
  const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', script], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${programs}:${process.env.PATH}`, ...environment },
  });
  return { code: status, output: stdout + stderr };
}

/** Main with an old finding, a branch with a new one, and main merged into it. */
function demonstration(): TestRepository & { readonly base: string } {
  const repository = repositoryOf({ 'src/old.ts': seed, 'README.md': 'A clinic.\n' });
  const { git, commit } = repository;
  git('switch', '--quiet', '--create', 'topic');
  commit('Add a patient', { 'src/new.ts': seed });
  git('switch', '--quiet', 'main');
  const base = commit('Say more', { 'README.md': 'A larger clinic.\n' });
  git('switch', '--quiet', 'topic');
  git('merge', '--quiet', '--no-edit', 'main');
  git('update-ref', 'refs/remotes/origin/main', 'main');
  return { ...repository, base };
}

describe('action.yml', () => {
  const action = parse(textOf('action.yml'));

  /** Runs the steps one after the other, as a runner does. */
  function runAction(folder: string, inputs: Readonly<Record<string, string>>) {
    const [summary, outputs] = [join(folder, '.summary'), join(folder, '.outputs')];
    writeFileSync(summary, '');
    writeFileSync(outputs, '');
    const values = new Map<string, string>();
    for (const [name, { default: given }] of Object.entries<{ default: string }>(action.inputs)) {
      values.set(`inputs.${name}`, inputs[name] ?? (given.includes('${{') ? '' : given));
    }
    const filled = (text: string) =>
      text.replace(/\$\{\{ ([\w.-]+) \}\}/g, (_, name: string) => values.get(name) ?? '');
    let last: Result = { code: 0, output: '' };
    let log = '';
    for (const step of action.runs.steps) {
      if (step.run === undefined) {
        expect(step.uses).toBe('github/codeql-action/upload-sarif@v3');
        expect(existsSync(join(folder, filled(step.with.sarif_file)))).toBe(true);
        continue;
      }
      expect(step.shell).toBe('bash');
      const environment = Object.fromEntries(
        Object.entries<string>(step.env ?? {}).map(([name, value]) => [name, filled(value)]),
      );
      last = shell(folder, step.run, {
        ...environment,
        GITHUB_ACTION_PATH: root,
        GITHUB_STEP_SUMMARY: summary,
        GITHUB_OUTPUT: outputs,
      });
      log += last.output;
      for (const line of readFileSync(outputs, 'utf8').split('\n')) {
        const [name, value] = line.split('=');
        if (step.id !== undefined && name && value !== undefined) values.set(`steps.${step.id}.outputs.${name}`, value);
      }
    }
    return { ...last, log, summary: readFileSync(summary, 'utf8') };
  }

  test('reports what a pull request brings in, in all places', () => {
    const { folder } = demonstration();
    const { code, log, summary } = runAction(folder, { base: 'origin/main' });
    expect(code).toBe(1);
    expect(log).toContain('::error file=src/new.ts,line=1,');
    expect(log).not.toContain('src/old.ts');
    expect(summary).toContain('**1** errors');
    const sarif = JSON.parse(readFileSync(join(folder, 'phi-lint.sarif'), 'utf8'));
    expect(sarif.runs[0].results).toHaveLength(1);
    for (const text of [log, summary, JSON.stringify(sarif)]) expect(text).not.toContain(ssn);
  });

  test('reports everything without a base, and passes with fail-on never', () => {
    const { folder } = demonstration();
    const { code, log } = runAction(folder, { 'fail-on': 'never', args: '--severity error --rule phi/*' });
    expect(code).toBe(0);
    expect(log).toContain('src/old.ts');
  });

  test('says 2 when the base is not there', () => {
    const { folder } = repositoryOf({ 'a.ts': seed });
    writeFileSync(join(folder, 'phi-lint.sarif'), '{}');
    const { code, log } = runAction(folder, { base: 'origin/main' });
    expect(code).toBe(2);
    expect(log).toContain('There is no commit');
    expect(readFileSync(join(folder, 'phi-lint.sarif'), 'utf8')).toBe('{}');
  });
});

/** The command lines of the examples, with what the engine sets for them. */
function scripts(path: string): readonly string[] {
  const text = textOf(path);
  if (path.endsWith('Jenkinsfile')) return [...text.matchAll(/\bsh '([^']+)'/g)].map((match) => match[1] ?? '');
  if (!/\.ya?ml$/.test(path)) return [text];
  const found: string[] = [];
  const visit = (value: unknown, key: string): void => {
    if (key === 'script' && Array.isArray(value)) found.push(value.join('\n'));
    else if ((key === 'script' || key === 'entry') && typeof value === 'string') found.push(value);
    else if (typeof value === 'object' && value !== null) {
      for (const [name, each] of Object.entries(value)) visit(each, name);
    }
  };
  visit(parse(text), '');
  return found;
}

describe('examples', () => {
  const expected: Readonly<Record<string, readonly string[]>> = {
    'examples/ci/gitlab.yml': ['gl-code-quality-report.json', 'gl-sast-report.json'],
    'examples/ci/azure-pipelines.yml': ['phi-lint.xml', 'phi-lint.sarif'],
    'examples/ci/bitbucket-pipelines.yml': ['test-results/phi-lint.xml'],
    'examples/ci/Jenkinsfile': ['phi-lint.xml', 'phi-lint.html'],
  };

  test.each(Object.keys(expected))('%s', (path) => {
    const { folder, base } = demonstration();
    const environment = { CI_MERGE_REQUEST_DIFF_BASE_SHA: base, BITBUCKET_PR_DESTINATION_BRANCH: 'main' };
    const lines = scripts(path);
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      const { code, output } = shell(folder, line, environment);
      expect({ line, code, output }).toMatchObject({ code: 1 });
      expect(output).toContain('src/new.ts');
      if (/--diff|--since/.test(line)) expect(output).not.toContain('src/old.ts');
      for (const file of expected[path] ?? []) expect(readFileSync(join(folder, file), 'utf8')).toContain('src/new.ts');
    }
  });

  test.each(['.pre-commit-hooks.yaml', 'examples/ci/husky-pre-commit'])('%s stops a commit', (path) => {
    const { folder, git, write } = demonstration();
    const [line = ''] = scripts(path);
    expect(shell(folder, line)).toMatchObject({ code: 0 });
    write({ 'src/third.ts': seed });
    git('add', '--all');
    const { code, output } = shell(folder, line);
    expect(code).toBe(1);
    expect(output).toContain('src/third.ts');
    expect(output).not.toContain('src/old.ts');
  });

  test('the workflow uses the action, and the hook has the id that the configuration names', () => {
    const [job] = Object.values<{ steps: readonly { uses?: string }[] }>(parse(textOf('examples/ci/github.yml')).jobs);
    expect(job?.steps.map(({ uses }) => uses)).toContain('phi-lint/phi-lint@v0');
    const [{ id }] = parse(textOf('.pre-commit-hooks.yaml'));
    expect(parse(textOf('examples/ci/pre-commit-config.yaml')).repos[0].hooks[0].id).toBe(id);
  });
});

describe('many machines', () => {
  /** Runs the job of a shard for each index and then the merging, with what the engine sets. */
  function runAll(
    shard: string,
    count: number,
    environmentOf: (index: number) => Readonly<Record<string, string>>,
    merge: string,
  ) {
    const { folder } = demonstration();
    const reports = folderOf({});
    const inPlace = (line: string) => line.replaceAll('/reports', reports);
    for (let index = 0; index < count; index++) {
      const { code, output } = shell(folder, inPlace(shard), environmentOf(index));
      expect({ code, output }).toMatchObject({ code: 0 });
      // Every machine has a checkout of its own.
      for (const name of readdirSync(folder).filter((each) => each.startsWith('shard-'))) {
        renameSync(join(folder, name), join(reports, name));
      }
    }
    const whole = shell(reports, inPlace(merge));
    rmSync(join(reports, readdirSync(reports).find((name) => name.startsWith('shard-')) ?? ''));
    return { whole, without: shell(reports, inPlace(merge)) };
  }

  function expectMerged({ whole, without }: ReturnType<typeof runAll>): void {
    expect(whole).toMatchObject({ code: 1 });
    expect(whole.output).toContain('src/new.ts:1');
    expect(whole.output).toContain('src/old.ts:1');
    expect(without.code).toBe(2);
    expect(without.output).toContain('is missing');
  }

  test('GitHub matrix', () => {
    const { jobs } = parse(textOf('examples/ci/github-matrix.yml'));
    const lineOf = (job: { steps: readonly { name?: string; run?: string }[] }, name: string) =>
      job.steps.find((step) => step.name === name)?.run ?? '';
    expect(jobs.shard.strategy.matrix.index).toEqual([1, 2, 3, 4]);
    expectMerged(
      runAll(lineOf(jobs.shard, 'Scan'), 4, (at) => ({ SHARD: `${at + 1}/4` }), lineOf(jobs.merge, 'Merge')),
    );
  }, 60_000);

  test('GitLab parallel', () => {
    const [shard = '', merge = ''] = scripts('examples/ci/gitlab-parallel.yml');
    expectMerged(runAll(shard, 4, (at) => ({ CI_NODE_INDEX: `${at + 1}`, CI_NODE_TOTAL: '4' }), merge));
  }, 60_000);

  test('Kubernetes Indexed Job', () => {
    const job = parse(textOf('examples/ci/kubernetes-indexed-job.yaml'));
    expect(job.spec).toMatchObject({ completionMode: 'Indexed', completions: 8 });
    const [line] = job.spec.template.spec.containers[0].args;
    const merge = 'phi-lint merge /reports/shard-*.ndjson --format compact';
    expectMerged(runAll(line, 8, (at) => ({ JOB_COMPLETION_INDEX: `${at}` }), merge));
  }, 60_000);
});

describe('a report that cannot be written', () => {
  test('is told when there is no room for it, and what was there stays', () => {
    const { folder, write } = repositoryOf({ 'a.ts': seed.repeat(9) });
    write({ 'old.json': 'old' });
    const { code, output } = shell(
      folder,
      'ulimit -f 1; phi-lint scan --quiet --format json --output old.json a.ts a.ts',
    );
    expect(code).toBe(2);
    expect(output).toContain('"old.json" cannot be written: it would be larger than files may be here');
    expect(readFileSync(join(folder, 'old.json'), 'utf8')).toBe('old');
    expect(readdirSync(folder).sort()).toEqual(['.git', 'a.ts', 'old.json']);
  });

  test('is told before anything is inspected', () => {
    const { folder } = repositoryOf({ 'a.ts': seed });
    const { code, output } = shell(folder, 'phi-lint scan --report sarif=missing/phi.sarif --output old.txt');
    expect(code).toBe(2);
    expect(output).toContain('"missing/phi.sarif" cannot be written');
    expect(readdirSync(folder).sort()).toEqual(['.git', 'a.ts']);
  });

  test.each(['sarif', 'what=x', 'sarif='])('--report %s is wrong usage', (value) => {
    const { folder } = repositoryOf({ 'a.ts': seed });
    expect(shell(folder, `phi-lint scan --report ${value}`)).toMatchObject({ code: 2 });
  });
});
