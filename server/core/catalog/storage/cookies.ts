/** Table: calls that set cookies. */
import type { StoreRow } from '../../storage/sinks.js';

/** A call that sets a cookie; `script` cookies can be read by every script of the page. */
export interface CookieRow extends StoreRow<'cookie'> {
  readonly script?: true;
}

const scripts = ['javascript', 'javascriptreact', 'typescript', 'typescriptreact'];
const what = 'a cookie';

/** Libraries of browsers and frameworks that set cookies. */
export const cookieCalls: readonly CookieRow[] = [
  {
    // https://github.com/js-cookie/js-cookie, https://github.com/stevermeister/ngx-cookie-service, read 2026-11-22
    subject: 'cookie',
    script: true,
    calls:
      /(?:^|\.|js-cookie\.|[-@/]cookies?\.)(?:Cookies?|cookieStore|cookieService|CookieService|\$cookies|cookieJar|default)\.(?:set|put|setCookie)$|^(?:js-cookie|universal-cookie|cookies-js|tiny-cookie)(?:\.default)?\.set$/,
    unless: /encrypt|next\/headers/i,
    file: /cookie/i,
    languages: scripts,
    stored: [1],
    key: [0],
    what,
  },
  {
    subject: 'cookie',
    script: true,
    calls:
      /^(?:cookies-next|nookies|react-cookie|typescript-cookie|tiny-cookie|js-cookie)(?:\.default)?\.(?:setCookie|set)$|^setCookie$/,
    languages: scripts,
    key: [0, 1],
    what,
  },
  {
    // https://expressjs.com/en/api.html#res.cookie, https://github.com/fastify/fastify-cookie, read 2026-11-22
    subject: 'cookie',
    calls:
      /(?:^|\.)(?:res|response|reply|ctx\.cookies|cookies|cookieStore)(?:\.\w+\(?\)?)?\.(?:cookie|setCookie|set)$/i,
    unless: /encrypt/i,
    file: /\bcookies?\b/i,
    languages: scripts,
    stored: [1],
    key: [0],
    what,
  },
  {
    // https://docs.djangoproject.com/en/5.2/ref/request-response/, https://werkzeug.palletsprojects.com/en/stable/wrappers/, read 2026-11-22
    subject: 'cookie',
    calls: /\.set_cookie$/,
    languages: ['python'],
    stored: [1, 'value'],
    key: [0, 'key'],
    what,
  },
  {
    // https://www.php.net/manual/function.setcookie, read 2026-11-22
    subject: 'cookie',
    calls: /^(?:setcookie|setrawcookie)$|(?:^|[.\\])(?:Cookie\.(?:make|queue|forever)|cookie)$|(?:^|\.)withCookie$/,
    languages: ['php'],
    stored: [1],
    key: [0],
    what,
  },
  {
    // https://learn.microsoft.com/dotnet/api/microsoft.aspnetcore.http.iresponsecookies.append, read 2026-11-22
    subject: 'cookie',
    calls: /(?:^|\.)Cookies\.Append$|(?:^|\.)HttpCookie$/,
    languages: ['csharp'],
    stored: [1],
    key: [0],
    what,
  },
  {
    // https://jakarta.ee/specifications/servlet/6.0/apidocs/, Spring's ResponseCookie, read 2026-11-22
    subject: 'cookie',
    calls: /(?:^|\.)(?:Cookie|ResponseCookie\.from|NewCookie)$/,
    languages: ['java', 'kotlin', 'scala'],
    stored: [1],
    key: [0],
    what,
  },
  {
    // gin: https://pkg.go.dev/github.com/gin-gonic/gin#Context.SetCookie, read 2026-11-22
    subject: 'cookie',
    calls: /\.SetCookie$/,
    languages: ['go'],
    stored: [1],
    key: [0],
    what,
  },
];
