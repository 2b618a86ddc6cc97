/** Tables: what guards a route, what opens one, and which routes anybody may ask. All read 2026-11-22. */

/** Names of middleware, decorators, dependencies and filters that ask who is there. */
export const guardName =
  /auth(?!or(?:s|_?name|_?id)?(?![a-z]))|login|logged_?in|jwt|bearer|(?:verify|check|require|validate|valid|access|id)_?-?(?:token|session)|(?:token|session)_?required|guard|protect|permission|(?:require|ensure|has|check|with|is)_?(?:user|role|scope|admin|staff|clinician|doctor|provider|nurse|member)|roles?(?:_?required|allowed)|current_?user|user_passes_test|rbac|\bacl|_acl|keycloak|passport|oidc|clerk|api_?key|secured|sanctum|\bpolic(?:y|ies)|\bcan_?(?:access|view|read|edit|see|manage)/i;

/** Names that sound like guards and let everybody through. */
export const noGuard = /optional|anonymous|no_?auth|skip|public|unauth|csrf|xsrf|authors?$|api_?key_?docs/i;

/** What the body of a handler does when it asks itself. */
export const asksInside =
  /\b40[13]\b|unauthori[sz]ed|forbidden|permission_?denied|getServerSession|getSession\(|getToken\(|getAuth\(|\bauth(?:\.\w+)?\(|current_?user|(?:req|request|ctx|c|context)\.(?:user|auth|session|principal)|\.state\.user|User\.(?:Identity|FindFirst|IsInRole|Claims)|authenti|authori[sz]e|(?:require|verify|check|ensure|validate)_?-?(?:auth|user|session|token|role|permission|access|login)|is_authenticated|isAuthenticated|SecurityContextHolder|policy_scope|\bprincipal\b|claims\b/i;

/** Decorators and annotations that open what would be guarded. */
export const openers =
  /^(?:AllowAnonymous|AnonymousAllowed|Anonymous|PermitAll|Public|IsPublic|PublicRoute|SkipAuth\w*|NoAuth\w*|AllowUnauthorized\w*|Unprotected|Unauthenticated|public_endpoint|no_auth_required|login_not_required|allow_anonymous)$/;

/** Decorators that make a method a route: NestJS, Spring, ASP.NET Core, JAX-RS, Micronaut. */
export const routeDecorators =
  /^(?:Get|Post|Put|Patch|Delete|All|(?:Get|Post|Put|Patch|Delete|Request)Mapping|Http(?:Get|Post|Put|Patch|Delete)|GET|POST|PUT|PATCH|DELETE|Route|Query|Mutation)$/;

/** Methods of routers that make a route. */
export const routeMethods =
  /^(?:get|post|put|patch|delete|del|all|[Aa]ny|route|add|Get|Post|Put|Patch|Delete|GET|POST|PUT|PATCH|DELETE|HandleFunc|Handle|Method|MethodFunc|Map(?:Get|Post|Put|Patch|Delete))$/;

/** Methods of routers that put middleware before the routes that follow. */
export const useMethods = /^(?:use|Use|UseMiddleware|addHook|before|register|before_request)$/;

/** What routers are made by: packages of frameworks. */
export const routerModules =
  /^(?:express|fastify|koa-router|@koa\/router|hono|restify|polka|find-my-way|Router|github\.com\/(?:go-chi\/chi|gin-gonic\/gin|labstack\/echo|gofiber\/fiber|gorilla\/mux)|net\/http|Route$|WebApplication)/;

/** What routers are called where something else gives them. */
export const routerNames =
  /^(?:app|router|routes?|server|fastify|api|r|e|g|mux|v\d+|endpoints|builder|web|secured|protected|public|open)$|(?:Router|Routes|App|Group|Mux|Api|_router|_routes|_api)$/;

/** Clients that have methods of the same names. */
export const clientNames =
  /axios|client|http$|fetch|request|supertest|agent|cache|redis|session|storage|cy$|page$|params|headers|map$/i;

/** Last part of a path that anybody may ask: probes, entrance, description, machines. */
export const openToAll =
  /^(?:health\w*|healthz?|live\w*|ready\w*|readiness|ping|pong|status|version|info|metrics|log-?in|sign-?in|sign-?up|log-?out|register|registration|token|refresh|oauth2?|auth|authorize|callback|forgot\w*|reset\w*|password\w*|docs?|swagger\w*|openapi\w*|api-docs|redoc|favicon\w*|static|assets|robots\w*|metadata|\.well-known|smart-configuration|csrf\w*|captcha|verify-email|manifest\w*|sitemap\w*)(?:\.\w+)?$/i;

/** Descriptions of what a server can do and of codes: nobody's data. */
export const definitions =
  /definition|metadata|capabilit|conformance|terminolog|value_?set|code_?system|concept_?map|well_?known|swagger|openapi/i;

/** Calls that come from machines and prove themselves by a signature. */
export const webhook = /webhook|hooks?\b/i;
export const signature = /signature|hmac|constructEvent|timingSafeEqual|compare_digest|verify/i;

/** Ways that a file of rules names paths before it lets all in: Spring Security. */
export const matcherMethods = /^(?:requestMatchers|antMatchers|mvcMatchers|pathMatchers|regexMatchers)$/;

/** Methods that put what another file gives below a router: Express, Fastify, Hono, FastAPI, Flask, chi. */
export const mountMethods =
  /^(?:use|register|route|mount|Mount|include_router|register_blueprint|all|Handle|PathPrefix)$/;

/** What guards every route of a project: chains of filters, fallback policies, guards of the application, middleware. */
export const guardsEverywhere: readonly {
  readonly languages: RegExp;
  readonly pattern: RegExp;
  readonly of: string;
}[] = [
  {
    // https://docs.spring.io/spring-security/reference/servlet/authorization/authorize-http-requests.html
    languages: /^(?:java|kotlin|scala|groovy)$/,
    pattern:
      /\bany(?:Request|Exchange)(?:\(\))?\s{0,80}[.,]\s{0,80}(?:authenticated|fullyAuthenticated|has\w{3,30}|access)\b/,
    of: 'jvm',
  },
  {
    // https://learn.microsoft.com/aspnet/core/security/authorization/secure-data#require-authenticated-users
    languages: /^csharp$/,
    pattern:
      /\bFallbackPolicy\b|\bnew AuthorizeFilter\b|\.Map(?:Controllers|Razor\w{2,10}|Group)\([^;{}]{0,200}?\.RequireAuthorization\(|\bConventions\.AuthorizeFolder\b/,
    of: 'csharp',
  },
  {
    // https://docs.nestjs.com/guards#binding-guards
    languages: /^(?:type|java)script$/,
    pattern: /\bAPP_GUARD\b|\.useGlobalGuards\(/,
    of: 'script',
  },
  {
    // https://docs.djangoproject.com/en/5.2/ref/middleware/#module-django.contrib.auth.middleware
    languages: /^python$/,
    pattern: /\bLoginRequiredMiddleware\b/,
    of: 'python',
  },
  {
    // https://www.django-rest-framework.org/api-guide/permissions/#setting-the-permission-policy
    languages: /^python$/,
    pattern: /\bDEFAULT_PERMISSION_CLASSES["']?\]?\s{0,8}[:=]\s{0,8}[[(](?![^\])]{0,300}AllowAny)[^\])]{0,300}["'\w]/,
    of: 'python',
  },
  {
    // https://fastapi.tiangolo.com/tutorial/dependencies/global-dependencies/
    languages: /^python$/,
    pattern:
      /\bFastAPI\([^()]{0,400}\bdependencies\s{0,4}=\s{0,4}\[[^\]]{0,200}(?:auth|user|token|login|verify|security)/i,
    of: 'python',
  },
  {
    // https://flask.palletsprojects.com/en/stable/api/#flask.Flask.before_request
    languages: /^python$/,
    pattern: /@app\.before_request\s{1,80}(?:async\s)?def\s\w{0,40}(?:auth|login|user|token|session|guard|protect)/i,
    of: 'python',
  },
];

/** Files that stand before every route of Next.js. https://nextjs.org/docs/app/api-reference/file-conventions/middleware */
export const nextMiddleware = /(?:^|\/)(?:middleware|proxy)\.[jt]s$/;

/** Files of routes that a group of Laravel loads. https://laravel.com/docs/12.x/routing#route-groups */
export const loadedRoutes =
  /(?:Route::|->)(?:middleware|prefix|name|domain|namespace)\([^;]{0,400}?->group\(\s{0,20}(?:base_path\(|__DIR__\s?\.\s?)\s{0,8}["']\/?((?:[\w-]{1,40}\/)*[\w-]{1,60}\.php)["']/g;

/** Words without which a file guards nothing in others, beside classes that others extend. */
export const guardClues: readonly string[] = [
  ...['anyrequest', 'anyexchange', 'fallbackpolicy', 'authorizefilter', 'requireauthorization', 'app_guard'],
  ...[
    'useglobalguards',
    'loginrequiredmiddleware',
    'default_permission',
    'fastapi(',
    'before_request',
    'login_required(',
  ],
  ...['include_router', 'register_blueprint', 'app.use(', 'r.use(', 'e.use(', 'addhook', 'app.register(', 'base_path('],
  ...['fastify.register(', 'router.mount(', 'nextresponse', 'next-auth', 'withauth', 'matcher:'],
];

/** What classes are called that others extend for what they guard. */
export const guardingClass = /(?:Base|Abstract|Application|Authenticated|Secured|Protected|Mixin)/;
