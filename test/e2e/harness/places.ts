import * as path from 'node:path';

/** The repository. Every entry point here is started from it. */
export const repository = process.cwd();
/** Bundles of this harness and of the suites, results. Made anew on each run. */
export const built = path.join(repository, 'out', 'e2e');
/** What is installed once and kept: workbench servers, a desktop VS Code. */
export const cache = path.join(repository, '.e2e');
/** Screenshots and logs, for whoever looks at a run. */
export const artifacts = path.join(repository, 'artifacts');
/** The files that the tests open; each test run gets a copy. */
export const sampleWorkspace = path.join(repository, 'test', 'e2e', 'workspace');
/** Looks like the executable of VS Code and runs the workbench server instead. */
export const serverExecutable = path.join(built, 'executable.mjs');
