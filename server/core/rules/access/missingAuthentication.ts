import { routesOfCalls } from '../../access/routeCalls.js';
import { lastName, routesOfClasses } from '../../access/routeClasses.js';
import { routesOfFunctions } from '../../access/routeFunctions.js';
import { type Route, unguardedRoutes } from '../../access/routes.js';
import { accessControl } from '../../catalog/citations.js';
import { isExamplePath, isTestPath } from '../../catalog/testPaths.js';
import { defineRule } from '../../model.js';
import type { Surroundings } from '../../workspace/link.js';

/** A route that gives out what is recorded of patients, and asks nobody who they are. */
export const missingAuthentication = defineRule({
  id: 'access/missing-authentication',
  summary: 'Route with data of patients that anybody may ask',
  why: 'Nothing asks who is there before it answers with what is recorded of patients.',
  remedy: 'Put the guard of the routes beside it before this one too, and let it check what the caller may see.',
  limits:
    'Sees guards of the same file: middleware, decorators, dependencies, filters, and checks inside of the handler. Of other files it sees where a router is mounted, base classes, and what guards the whole application. A file without any guard is not judged.',
  cites: accessControl,
  severity: 'error',
  subjects: {
    bare: 'No guard on this route, although routes beside it have one',
    opened: 'This route is opened to everybody on purpose',
  },
  examples: [
    {
      file: 'patients.ts',
      code: "app.get('/patients/:id', requireAuth, show);\napp.get('/patients/:id/labs', (req, res) => res.json(labs.of(req.params.id)));",
      flagged: true,
    },
    {
      file: 'patients.ts',
      code: "app.use(requireAuth);\napp.get('/patients/:id/labs', (req, res) => res.json(labs.of(req.params.id)));",
      flagged: false,
    },
  ],
  check: function* ({ path, text, language }, _policy, { code, surroundings }) {
    if (isTestPath(path) || isExamplePath(path)) return;
    const routes = code.flatMap((each) => [
      ...routesOfCalls(each, text),
      ...routesOfClasses(each.program.body, each.program.language, text),
      ...routesOfFunctions(each, path, text),
    ]);
    for (const route of unguardedRoutes(routes, text)) {
      const { start, end, state } = route;
      if (state === 'bare' && isGuardedElsewhere(route, language, surroundings)) continue;
      yield { start, end, subject: state === 'opened' ? 'opened' : 'bare' };
    }
  },
});

/** Does another file guard a route: where it is mounted, by the class that it extends, or for the whole application? */
function isGuardedElsewhere(
  { group, bases = [] }: Route,
  language: string,
  { guardedBy, guardedClasses }: Surroundings,
): boolean {
  const family = group === 'next' ? 'next' : familyOf(language);
  if (guardedBy.some((guard) => guard === 'mount' || guard === family)) return true;
  return bases.some((base) => guardedClasses.includes(lastName(base)));
}

/** The family of languages by which guards of applications are told. */
function familyOf(language: string): string {
  if (/^(?:java|kotlin|scala|groovy)$/.test(language)) return 'jvm';
  return /script/.test(language) ? 'script' : language;
}
