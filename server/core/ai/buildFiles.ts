/** Build files, by name alone: whoever asks only that does not load the catalog. */

/** Files in which Maven and Gradle name what a project depends on. */
const buildFile = /(?:^|\/)(?:pom\.xml|[\w.-]{0,60}\.gradle(?:\.kts)?|libs\.versions\.toml)$/;

/** Is it a build file that can bring a vendor? */
export function isBuildFile(path: string): boolean {
  return buildFile.test(path);
}
