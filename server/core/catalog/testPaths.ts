/** Files of tests and examples, by their paths alone. */

/** Folders and file names of tests, stand-ins and what they read: `src/test/`, `__mocks__/`, `user.spec.ts`, `test_user.py`. */
const testParts =
  /(?:^|[/._-])(?:tests?|specs?|__tests__|__mocks__|e2e|mocks?|fixtures?|testdata|test-?utils?|integrationtests?|conftest)(?:[/._-]|$)/i;

/** Names in which words are told apart by capitals: `UserTest.java`, `UserServiceIT.java`, `ClinicTests/`. */
const testEndings = /[A-Za-z\d](?:Tests?|Specs?|TestCase|Mock)(?:\/|\.\w+$)|[a-z\d]IT\.\w+$/;

/** Is the file a test, or made for tests? What it holds, stores and sends is invented. */
export function isTestPath(path: string): boolean {
  return testParts.test(path) || testEndings.test(path);
}

const exampleFolders = /(?:^|\/)(?:docs?|documentation|examples?|samples?)\//i;
const exampleFiles = /\.(?:example|sample|template|dist|tmpl|tpl)(?:\.\w+)?$|(?:^|[/.-])(?:example|sample)\./i;

/** Does the file only show how something could look: an example, a template to be copied, documentation? */
export function isExamplePath(path: string): boolean {
  return exampleFolders.test(path) || exampleFiles.test(path);
}
