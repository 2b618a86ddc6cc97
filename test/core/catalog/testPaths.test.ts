import { describe, expect, test } from 'vitest';
import { isExamplePath, isTestPath } from '../../../server/core/catalog/testPaths.js';

describe('paths of tests', () => {
  test.each([
    ...['src/test/java/A.java', 'a/__mocks__/b.js', 'user.spec.ts', 'user_test.go', 'test_user.py', 'conftest.py'],
    ...[
      'UserTest.java',
      'UserServiceIT.java',
      'ClinicTests/Push.swift',
      'src/ATests.cs',
      'Clinic.Tests/Push.cs',
      'Test/a.cs',
    ],
    ...['e2e/login.ts', 'fixtures/visit.json', 'testdata/visit.json', 'test-utils/server.ts'],
  ])('%s', (path) => {
    expect(isTestPath(path)).toBe(true);
  });

  test.each(['src/latest.ts', 'contest/a.ts', 'src/attestation.ts', 'AUDIT.log', 'inspector/a.ts', 'src/protest.py'])(
    '%s is none',
    (path) => {
      expect(isTestPath(path)).toBe(false);
    },
  );

  test('examples are told by folder and by ending', () => {
    expect(
      ['examples/a.ts', 'docs/a.md', '.env.example', 'config.sample.yml', '.env.template'].every(isExamplePath),
    ).toBe(true);
    expect(['src/a.ts', '.env', 'exampler/a.ts', 'samples.yaml'].some(isExamplePath)).toBe(false);
  });
});
