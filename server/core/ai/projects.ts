/** Which files of a workspace belong together, by their paths alone. */

/** Folders that hold configuration for what stands beside them, and are no project of their own. */
const configurationFolders =
  /^(?:\.?(?:config|configs|conf|configuration|settings|env|envs|environments|properties|resources|deploy|deployment|deployments|k8s|kubernetes|kustomize|base|overlays|helm|chart|charts|templates|manifests|infra|infrastructure|terraform|ops|docker|compose|gradle|ci|github|gitlab|workflows|circleci|vscode|devcontainer|continue|cursor))$/i;

/** Folders whose subfolders are projects of their own. */
const projectFolders = /^(?:packages|services|apps|libs|projects|functions|lambdas|modules|microservices)$/i;

/**
 * The folder whose files a configuration file speaks to: its own, without folders that only collect configuration.
 * `src/main/resources` of Maven and Gradle speaks to the project, `src/test/resources` to its tests. '' is the workspace.
 */
export function homeOf(path: string): string {
  const folders = path.split('/').slice(0, -1);
  const source = folders.lastIndexOf('src');
  if (source >= 0 && folders[source + 1] === 'test') return folders.slice(0, source + 2).join('/');
  const kept = source >= 0 ? folders.slice(0, source) : [...folders];
  while (configurationFolders.test(kept.at(-1) ?? '')) kept.pop();
  return kept.join('/');
}

/** Does the configuration file at `configuration` speak to the program at `path`? */
export function speaksTo(configuration: string, path: string): boolean {
  const home = homeOf(configuration);
  return home === '' || path.startsWith(`${home}/`);
}

/** The project that a file is part of: a member of a monorepo, or what holds its `src`. '' is the workspace. */
export function projectOf(path: string): string {
  const folders = path.split('/').slice(0, -1);
  const member = folders.findIndex((folder) => projectFolders.test(folder));
  if (member >= 0 && member + 1 < folders.length) return folders.slice(0, member + 2).join('/');
  const source = folders.indexOf('src');
  return source < 0 ? '' : folders.slice(0, source).join('/');
}
