/** Folders and files of tests and examples, which serve nobody. */
const testPath =
  /(?:^|[/._-])(?:tests?|specs?|__tests__|__mocks__|e2e|mocks?|fixtures?|testdata|examples?|samples?)(?:[/._-]|$)|(?:Test|Tests|Spec|IT)\.\w+$/;

/** Is a file a test, or made for one? */
export function isTestPath(path: string): boolean {
  return testPath.test(path);
}
