/** Tables: how libraries and servers are told which origins may read their answers. All read 2026-11-22. */

/** Options that list origins, in normal form (lower case without `_` and `-`), wherever they stand. */
export const originOptions: ReadonlySet<string> = new Set([
  // FastAPI and Starlette CORSMiddleware, Django, rs/cors, gin-contrib/cors, fiber, echo, Laravel, Spring, Nelmio, AWS.
  'alloworigins',
  'alloworigin',
  'alloworiginregex',
  'allowedorigins',
  'allowedorigin',
  'allowedoriginpatterns',
  'allowedoriginspatterns',
  'setallowedorigins',
  'setallowedoriginpatterns',
  'addallowedorigin',
  'addallowedoriginpattern',
  'originpatterns',
  'withorigins',
  'corsallowedorigins',
  'corsallowedoriginregexes',
  'corsoriginwhitelist',
  'corsalloworigin',
  'accesscontrolalloworigin',
]);

/** Options that list origins where what they are given to speaks of CORS: `cors({ origin })`, `@CrossOrigin(origins)`. */
export const originOptionsOfCors: ReadonlySet<string> = new Set(['origin', 'origins', 'value', 'allow', 'cors']);

/** What speaks of CORS in the path of an option, or in its text. */
export const corsPath = /cors|cross_?origin/i;

/** Options that open a server to every origin when they are true. */
export const openingOptions: ReadonlySet<string> = new Set([
  // django-cors-headers: CORS_ALLOW_ALL_ORIGINS, before 3.5 CORS_ORIGIN_ALLOW_ALL. gin-contrib/cors: AllowAllOrigins.
  'corsallowallorigins',
  'corsoriginallowall',
  'allowallorigins',
]);

/** Functions that are asked for each origin. */
export const originFunctions: ReadonlySet<string> = new Set([
  'origin',
  'alloworiginfunc',
  'alloworiginsfunc',
  'alloworiginrequestfunc',
  'allowedoriginvalidator',
  'setisoriginallowed',
]);

/** Methods that open a server to every origin: ASP.NET Core, Ktor, actix-cors, tower-http. */
export const openingMethods: ReadonlySet<string> = new Set([
  'AllowAnyOrigin',
  'anyHost',
  'allow_any_origin',
  'permissive',
  'very_permissive',
]);

/** Calls that answer every origin unless they are told which. */
export interface CorsDefault {
  /** Path of the callee: module and names. */
  readonly callee: RegExp;
  /** A call with arguments is told; one that takes the application first is told by named ones. */
  readonly told: 'any-argument' | 'origin-entry' | 'never';
}

export const corsDefaults: readonly CorsDefault[] = [
  // expressjs.com/en/resources/middleware/cors.html: `origin` is `*` by default. Hono and Elysia likewise.
  {
    callee:
      /^(?:cors(?:\.default)?|@koa\/cors(?:\.default)?|hono\/cors\.cors|@elysiajs\/cors\.cors|micro-cors(?:\.default)?)$/,
    told: 'origin-entry',
  },
  // docs.nestjs.com/security/cors
  { callee: /(?:^|\.)enableCors$/, told: 'origin-entry' },
  // flask-cors.readthedocs.io: `origins` is `*` by default.
  { callee: /^flask_cors\.(?:CORS|cross_origin)$/, told: 'origin-entry' },
  // pkg.go.dev/github.com/rs/cors, github.com/gin-contrib/cors, github.com/go-chi/cors
  { callee: /^github\.com\/(?:rs|go-chi|gin-contrib)\/cors(?:\/v\d+)?\.(?:Default|AllowAll)$/, told: 'never' },
  { callee: /^github\.com\/labstack\/echo(?:\/v\d+)?\/middleware\.CORS$/, told: 'never' },
  { callee: /^github\.com\/gofiber\/fiber(?:\/v\d+)?\/middleware\/cors\.New$/, told: 'any-argument' },
];

/** Plugins that are given to `register` and answer every origin unless an option says which. */
export const corsPlugins = /^(?:@fastify\/cors|fastify-cors)(?:\.default)?$/;

/** Files of tools that serve a developer's own machine. */
export const toolFiles =
  /(?:webpack|vite|rollup|rspack|vue|craco|nuxt|metro|karma|storybook|main)\.config\.[cm]?[jt]s$|\.storybook\//;
