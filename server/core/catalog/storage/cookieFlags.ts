/** Tables: flags of cookies that programs and configurations switch off, whatever the cookie holds. All read 2026-11-22. */
import type { OptionRow } from '../../program/optionTable.js';
import type { ShapeRow } from '../../program/shapes.js';

const open = 'it is sent over connections without TLS, too';
const readable = 'every script of the page can read it';

/** Cookies that scripts and other connections may see: tokens against forgery, which scripts send back, and preferences. */
export const harmlessCookie = /[cx]srf|theme|locale|\blang|consent|banner|dark_?mode|time_?zone/i;

/** Options of frameworks. RFC 6265, sections 4.1.2.5 and 4.1.2.6. */
export const cookieFlagOptions: readonly OptionRow<'session'>[] = [
  {
    // https://expressjs.com/en/api.html#res.cookie, https://pkg.go.dev/net/http#Cookie, https://api.rubyonrails.org,
    // https://docs.spring.io/spring-boot/appendix/application-properties/
    subject: 'session',
    names: ['secure', 'setSecure', 'cookieSecure', 'withSecure', 'secureCookie', 'isSecure'],
    within: /cookie|session(?!storage)|setsecure|authtkt/,
    without: /[cx]srf|theme|locale|consent|minio|mail|smtp/,
    values: [false, 'false'],
    what: open,
  },
  {
    subject: 'session',
    names: ['httpOnly', 'setHttpOnly', 'cookieHttpOnly', 'withHttpOnly', 'isHttpOnly'],
    within: /cookie|session(?!storage)|authtkt/,
    without: /[cx]srf|theme|locale|consent/,
    values: [false, 'false'],
    what: readable,
  },
  {
    // https://docs.djangoproject.com/en/5.2/ref/settings/#session-cookie-secure, https://flask.palletsprojects.com/en/stable/config/
    subject: 'session',
    names: ['SESSION_COOKIE_SECURE', 'CSRF_COOKIE_SECURE', 'REMEMBER_COOKIE_SECURE', 'SESSION_SECURE_COOKIE'],
    values: [false, 'false', 0],
    variables: true,
    what: open,
  },
  {
    subject: 'session',
    names: ['SESSION_COOKIE_HTTPONLY', 'REMEMBER_COOKIE_HTTPONLY', 'SESSION_HTTP_ONLY'],
    values: [false, 'false', 0],
    variables: true,
    what: readable,
  },
  {
    // https://www.php.net/manual/session.configuration.php
    subject: 'session',
    names: ['cookie_secure'],
    values: [false, 0, '0', 'off'],
    what: open,
  },
  {
    subject: 'session',
    names: ['cookie_httponly'],
    values: [false, 0, '0', 'off'],
    what: readable,
  },
];

/** Flags that are written otherwise. */
export const cookieFlagShapes: readonly ShapeRow<'session'>[] = [
  {
    // https://learn.microsoft.com/dotnet/api/microsoft.aspnetcore.http.cookiesecurepolicy
    subject: 'session',
    languages: ['csharp'],
    pattern: /\bCookieSecurePolicy\.None\b/g,
    what: open,
  },
  {
    // https://learn.microsoft.com/previous-versions/aspnet/ms228262(v=vs.100)
    subject: 'session',
    languages: ['xml'],
    path: /\.config$/i,
    pattern: /<(?:httpCookies|forms)\b[^<>]{0,300}?(?<at>\brequireSSL="false")/g,
    what: open,
  },
  {
    subject: 'session',
    languages: ['xml'],
    path: /\.config$/i,
    pattern: /<httpCookies\b[^<>]{0,300}?(?<at>\bhttpOnlyCookies="false")/g,
    what: readable,
  },
  {
    // https://jakarta.ee/specifications/servlet/6.0/: session-config of web.xml
    subject: 'session',
    languages: ['xml'],
    pattern: /<cookie-config>(?:(?!<\/cookie-config>)[\s\S]){0,600}?(?<at><secure>\s{0,20}false\s{0,20}<\/secure>)/g,
    what: open,
  },
  {
    subject: 'session',
    languages: ['xml'],
    pattern:
      /<cookie-config>(?:(?!<\/cookie-config>)[\s\S]){0,600}?(?<at><http-only>\s{0,20}false\s{0,20}<\/http-only>)/g,
    what: readable,
  },
  {
    // https://www.php.net/manual/function.session-set-cookie-params, https://www.php.net/manual/function.ini-set
    subject: 'session',
    languages: ['php'],
    pattern:
      /\bini_set\(\s{0,4}["']session\.cookie_secure["']\s{0,4},\s{0,4}["']?(?:0|false|off)\b|\bsession_set_cookie_params\(\s{0,8}[^(),[\]]{1,60}(?:,[^(),[\]]{1,80}){2},\s{0,4}false\b/gi,
    inStrings: true,
    what: open,
  },
  {
    subject: 'session',
    languages: ['php'],
    pattern: /\bini_set\(\s{0,4}["']session\.cookie_httponly["']\s{0,4},\s{0,4}["']?(?:0|false|off)\b/gi,
    inStrings: true,
    what: readable,
  },
  {
    // https://www.php.net/manual/function.setcookie: the sixth argument
    subject: 'session',
    languages: ['php'],
    pattern: /\bset(?:raw)?cookie\(\s{0,8}[^(),[\]]{1,60}(?:,[^(),[\]]{1,80}){4},\s{0,4}(?<at>false)\b/gi,
    what: open,
  },
  {
    // https://laravel.com/docs/12.x/session#configuration
    subject: 'session',
    languages: ['php'],
    path: /(?:^|\/)config\/session\.php$/,
    pattern: /["']secure["']\s{0,4}=>\s{0,4}false\b/g,
    inStrings: true,
    what: open,
  },
  {
    subject: 'session',
    languages: ['php'],
    path: /(?:^|\/)config\/session\.php$/,
    pattern: /["']http_only["']\s{0,4}=>\s{0,4}false\b/g,
    inStrings: true,
    what: readable,
  },
  {
    // https://www.php.net/manual/session.configuration.php
    subject: 'session',
    languages: ['ini'],
    pattern: /^[ \t]{0,8}session\.cookie_secure[ \t]{0,8}=[ \t]{0,8}(?:0|Off|"0"|"")/gim,
    what: open,
  },
];

/** Names of cookies that let in whoever has them. */
export const sessionName =
  /^(?:[\w.-]{0,40}[._-])?(?:sess(?:ion)?(?:[._-]?id)?|sid|auth(?:[._-]?token)?|(?:access|refresh|id|api|bearer)[._-]?token|token|jwt|remember(?:[._-]?me)?(?:[._-]?token)?)$/i;
