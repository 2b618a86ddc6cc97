import { routesOfCalls } from '../../access/routeCalls.js';
import { routesOfClasses } from '../../access/routeClasses.js';
import { routesOfFunctions } from '../../access/routeFunctions.js';
import { unguardedRoutes } from '../../access/routes.js';
import { accessControl } from '../../catalog/citations.js';
import { isExamplePath, isTestPath } from '../../catalog/testPaths.js';
import { defineRule } from '../../model.js';

/** A route that gives out what is recorded of patients, and asks nobody who they are. */
export const missingAuthentication = defineRule({
  id: 'access/missing-authentication',
  summary: 'Route with data of patients that anybody may ask',
  why: 'Nothing asks who is there before it answers with what is recorded of patients.',
  remedy: 'Put the guard of the routes beside it before this one too, and let it check what the caller may see.',
  limits:
    'Sees guards of the same file: middleware, decorators, dependencies, filters, and checks inside of the handler. A file without any guard is not judged, because its routes may be guarded where they are mounted.',
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
  check: function* ({ path, text }, _policy, { code }) {
    if (isTestPath(path) || isExamplePath(path)) return;
    const routes = code.flatMap((each) => [
      ...routesOfCalls(each, text),
      ...routesOfClasses(each.program.body, each.program.language, text),
      ...routesOfFunctions(each, path, text),
    ]);
    for (const { start, end, state } of unguardedRoutes(routes, text)) {
      yield { start, end, subject: state === 'opened' ? 'opened' : 'bare' };
    }
  },
});
