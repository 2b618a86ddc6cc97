import { describe, expect, test } from 'vitest';
import { createModuleFinder } from '../../../server/core/ai/modules.js';
import { homeOf, projectOf, speaksTo } from '../../../server/core/ai/projects.js';

describe('modules', () => {
  test.each([
    ['./client', 'src/use.ts', ['src/client.ts']],
    ['../llm', 'src/routes/a.ts', ['src/llm/index.ts']],
    ['@/llm/client', 'web/a.ts', ['src/llm/client.ts']],
    ['.deps', 'app/routes.py', ['app/deps.py']],
    ['app.deps', 'main.py', ['app/deps.py']],
    ['openai', 'src/use.ts', []],
  ])('%s in %s', (module, from, found) => {
    const paths = ['src/client.ts', 'src/llm/index.ts', 'src/llm/client.ts', 'app/deps.py', 'app/routes.py', from];
    expect(createModuleFinder([...new Set(paths)]).find(module, from)).toEqual(found);
  });
});

describe('projects', () => {
  test.each([
    ['.env', ''],
    ['backend/.env', 'backend'],
    ['deploy/k8s/app.yaml', ''],
    ['services/a/config/prod.yaml', 'services/a'],
    ['api/src/main/resources/application.yml', 'api'],
    ['src/test/resources/application.yml', 'src/test'],
    ['.github/workflows/ci.yml', ''],
  ])('%s speaks to what is below "%s"', (path, home) => {
    expect(homeOf(path)).toBe(home);
  });

  test('configuration of one service says nothing to another', () => {
    expect(speaksTo('services/a/.env', 'services/a/x.py')).toBe(true);
    expect(speaksTo('services/a/.env', 'services/ab/x.py')).toBe(false);
    expect(projectOf('packages/web/src/a.ts')).toBe('packages/web');
    expect(projectOf('api/src/main/java/A.java')).toBe('api');
  });
});
