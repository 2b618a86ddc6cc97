/** Tables: how files name credentials, what people write in their place, which calls take them. */

/** Last words of the name of a password. `pass` counts where another word says whose: `smtp_pass`. */
export const passwordWords: ReadonlySet<string> = new Set(['password', 'passwd', 'pwd', 'passphrase', 'passcode']);

/** Ends of a word that is written together: `PGPASSWORD`, `dbpasswd`. */
export const passwordEnding = /[a-z](?:password|passwd|pwd)$/;

/** Last words of the name of a key or token, written in one. */
export const keyWords: ReadonlySet<string> = new Set(['secret', 'apikey', 'secretkey', 'signingkey', 'authtoken']);

/** Last two words of the name of a key or token. `access key id` ends differently: an id is no secret. */
export const keyPairs: ReadonlySet<string> = new Set([
  'api key',
  'secret key',
  'access key',
  'private key',
  'signing key',
  'encryption key',
  'master key',
  'account key',
  'shared key',
  'jwt key',
  'hmac key',
  'subscription key',
  'auth token',
  'access token',
  'api token',
  'bearer token',
  'refresh token',
  'key base',
]);

/** Words anywhere in a name that say that the value is public, invented, or only about a credential. */
export const harmlessNameWords: ReadonlySet<string> = new Set(
  'public publishable site csrf xsrf test tests example sample dummy fake mock mocked invalid wrong incorrect bad expected placeholder label hint regex pattern rule rules policy message error errors title description help translation locale i18n hashed hash encrypted digest column field selector xpath css'.split(
    ' ',
  ),
);

/** Words of a value of which one is enough: it stands for a value, or says that it is none. */
export const placeholderWords: ReadonlySet<string> = new Set(
  'example sample changeme change placeholder dummy fake your todo fixme insert replace redacted removed hidden masked test testing tests demo unused ignored notused invalid wrong undefined null none nil empty generated localhost lorem ipsum foobar xxx xxxx xxxxx xxxxxx xxxxxxxx'.split(
    ' ',
  ),
);

/** Beginnings of words that say the same, however the word goes on: `testingsecret`. */
export const placeholderStart =
  /^(?:test|example|sample|dummy|changeme|placeholder|replaceme|yourpass|yoursecret|notasecret)/;

/**
 * Values that documentation publishes: the keys of AWS's documentation, and the account key of the storage emulator
 * (https://learn.microsoft.com/azure/storage/common/storage-use-azurite, read 2026-11-22).
 */
export const wellKnownValue = /EXAMPLE|^wJalrXUtnFEMI|^Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6/;

/** Words of a value that say nothing when there are no others. Digits between and behind them do not count. */
export const weakWords: ReadonlySet<string> = new Set(
  'password passwd pass pwd passphrase secret secrets supersecret topsecret mysecret verysecret super very top my the a an is this it not so me for in of to do be key keys api apikey token tokens auth jwt session cookie private access client admin administrator root user username login guest default postgres postgresql mysql mariadb mongo mongodb redis sql db database app application service server dev develop development local prod production staging stage some any foo bar baz qux qwerty asdf abc abcd abcdef abcdefg letmein welcome hello world keyboard cat dog monkey dragon shh shhh shhhh value string text here name strong secure random real new old minio rabbitmq guest sa system manager oracle scott tiger vagrant docker elastic kafka grafana keycloak jdoe test temp tmp p'.split(
    ' ',
  ),
);

/** Callees whose argument without a name is a credential, by the end of their path in lower case. */
export interface CredentialCall {
  readonly callee: RegExp;
  /** second: after the first comma; last: before the closing bracket. */
  readonly place: 'second' | 'last';
  readonly what: 'password' | 'key';
}

/**
 * Sources, read 2026-11-22: jsonwebtoken (github.com/auth0/node-jsonwebtoken), PyJWT (pyjwt.readthedocs.io),
 * java.sql.DriverManager, requests.auth and httpx, Go net/http Request.SetBasicAuth, .NET NetworkCredential.
 */
export const credentialCalls: readonly CredentialCall[] = [
  { callee: /(?:^|\.)(?:jwt|jsonwebtoken|jws)\.(?:sign|verify|encode|decode)$/, place: 'second', what: 'key' },
  { callee: /(?:^|\.)drivermanager\.getconnection$/, place: 'last', what: 'password' },
  { callee: /(?:^|\.)(?:httpbasicauth|basicauth|setbasicauth|networkcredential)$/, place: 'last', what: 'password' },
  { callee: /(?:^|\.)usernamepasswordcredentials$/, place: 'last', what: 'password' },
];

/** Kinds of secrets that the scanner's rules know, by their ids, in words for a message. */
export const secretKinds: ReadonlyMap<string, string> = new Map([
  ['aws', 'key of AWS'],
  ['gcp', 'service account of Google Cloud'],
  ['privatekey', 'private key'],
  ['npm', 'token of npm'],
  ['slack', 'token of Slack'],
  ['openai', 'key of OpenAI'],
  ['anthropic', 'key of Anthropic'],
  ['groq', 'key of Groq'],
  ['huggingface', 'token of Hugging Face'],
  ['linear', 'key of Linear'],
  ['notion', 'token of Notion'],
  ['sendgrid', 'key of SendGrid'],
  ['shopify', 'key of Shopify'],
  ['github', 'token of GitHub'],
  ['gitlab', 'token of GitLab'],
  ['grafana', 'token of Grafana'],
  ['1password', 'token of 1Password'],
  ['hashicorp-vault', 'token of Vault'],
  ['vercel', 'token of Vercel'],
  ['databricks', 'token of Databricks'],
  ['docker', 'token of Docker'],
  ['figma', 'token of Figma'],
]);
