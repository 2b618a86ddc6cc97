/** Tables: settings that write whatever passes, patients' data included, into logs and recordings. Pages read 2026-11-22. */
import type { OptionRow } from '../../program/optionTable.js';
import type { ShapeRow } from '../../program/shapes.js';
import { directives, dotnet, jvm, script } from '../transport/languages.js';

const configuration = ['properties', 'yaml', 'json', 'jsonc', 'toml', 'ini', 'dotenv', 'xml'];
const bodies = 'bodies of requests and answers are written to the log';
const bound = 'the values of every query are written to the log';
const subject = 'setting';

export const loggingOptions: readonly OptionRow<'setting'>[] = [
  {
    // https://docs.sequelize.org/docs/v6/other-topics/logging
    subject,
    names: ['logQueryParameters'],
    values: [true],
    what: bound,
  },
  {
    // https://docs.spring.io/spring-boot/appendix/application-properties
    subject,
    names: ['log-request-details', 'enableLoggingRequestDetails'],
    values: [true],
    what: 'parameters and headers of requests are written to the log',
  },
  {
    // https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html
    subject,
    names: ['dataTraceEnabled', 'data_trace_enabled'],
    values: [true],
    what: bodies,
  },
  {
    // https://learn.microsoft.com/dotnet/framework/wcf/diagnostics/configuring-message-logging
    subject,
    names: ['logEntireMessage'],
    values: [true],
    what: bodies,
  },
  {
    // https://docs.sqlalchemy.org/en/20/core/engines.html
    subject,
    names: ['echo'],
    within: /(?:^|\.)create_(?:async_)?engine/,
    values: [true, 'debug'],
    languages: ['python'],
    what: bound,
  },
];

export const loggingShapes: readonly ShapeRow<'setting'>[] = [
  {
    // https://learn.microsoft.com/ef/core/logging-events-diagnostics/extensions-logging
    subject,
    languages: dotnet,
    pattern: /\bEnableSensitiveDataLogging\(\s{0,8}(?:true\s{0,8})?\)/g,
    what: bound,
  },
  {
    // https://learn.microsoft.com/aspnet/core/fundamentals/http-logging
    subject,
    languages: dotnet,
    pattern: /\bHttpLoggingFields\.(?:All|RequestBody|ResponseBody|Request|Response|RequestQuery)\b/g,
    what: 'queries or bodies of requests are written to the log',
  },
  {
    // https://docs.hibernate.org/orm/6.6/userguide: names of the logger of bound values, old and new
    subject,
    languages: [...configuration, 'plaintext'],
    pattern:
      /\borg\.hibernate\.(?:type(?:\.descriptor\.sql(?:\.BasicBinder)?)?|orm\.jdbc\.bind|SQL_PARAMETERS)["']?\s{0,8}(?:level=|=|:|,)\s{0,8}["']?(?:trace|all)\b/gi,
    what: bound,
  },
  {
    // https://docs.spring.io/spring-framework: CommonsRequestLoggingFilter
    subject,
    languages: jvm,
    pattern: /\bset(?:IncludePayload|IncludeQueryString)\(\s{0,8}true\s{0,8}\)/g,
    what: 'queries or bodies of requests are written to the log',
  },
  {
    // https://hapifhir.io/hapi-fhir/docs/interceptors/built_in_client_interceptors.html
    subject,
    languages: jvm,
    pattern: /\bsetLog(?:Request|Response)Body\(\s{0,8}true\s{0,8}\)/g,
    what: 'FHIR resources are written to the log',
  },
  {
    // https://square.github.io/okhttp/features/interceptors, https://cloud.spring.io/spring-cloud-openfeign
    subject,
    languages: jvm,
    pattern:
      /\b(?:HttpLoggingInterceptor\.)?Level\.BODY\b|\bfeign\.Logger\.Level\.FULL\b|\bLogger\.Level\.FULL\b|\bLogLevel\.(?:BODY|ALL)\b/g,
    unless: /^\s{0,40}import\b/,
    what: bodies,
  },
  {
    // https://github.com/expressjs/morgan#tokens
    subject,
    languages: script,
    pattern: /\bmorgan\.token\([^\n]{0,200}\b(?:req|res|request|response)\.(?:body|query)\b/g,
    what: 'queries or bodies of requests are written to the log',
  },
  {
    // https://www.rubydoc.info/gems/rails: config.filter_parameters
    subject,
    languages: ['ruby'],
    pattern: /\bfilter_parameters\s{0,4}=\s{0,4}\[\s{0,8}\]/g,
    what: 'parameters of requests are written to the log as they are',
  },
  {
    // https://nginx.org/en/docs/http/ngx_http_core_module.html#var_request_body
    subject,
    languages: [...directives, 'yaml'],
    pattern: /\blog_format\b[^;]{0,1000}\$(?:request_body|resp_body)\b/g,
    what: bodies,
  },
  {
    // https://mongoosejs.com/docs/api/mongoose.html#Mongoose.prototype.set()
    subject,
    languages: script,
    pattern: /\bmongoose\.set\(\s{0,4}['"]debug['"]\s{0,4},\s{0,4}(?:true|\{)/g,
    what: bound,
  },
];

export const telemetryOptions: readonly OptionRow<'option'>[] = [
  {
    // https://docs.sentry.io/platforms/javascript/configuration/options/#sendDefaultPii
    subject: 'option',
    names: ['sendDefaultPii', 'send_default_pii', 'SendDefaultPii'],
    values: [true],
    what: 'Sentry gets addresses, cookies, users and request bodies with every event',
  },
  {
    // https://docs.sentry.io/platforms/python/configuration/options/#max_request_body_size
    subject: 'option',
    names: ['max_request_body_size', 'maxRequestBodySize', 'request_bodies', 'MaxRequestBodySize'],
    within: /sentry/,
    values: ['always'],
    what: 'Sentry gets the bodies of requests with every event',
  },
  {
    // https://docs.sentry.io/platforms/javascript/session-replay/privacy
    subject: 'option',
    names: ['maskAllText', 'maskAllInputs', 'blockAllMedia'],
    within: /replay/,
    values: [false],
    what: 'recordings of sessions show what is on the screen',
  },
  {
    // https://posthog.com/docs/session-replay/privacy, https://docs.rrweb.io
    subject: 'option',
    names: ['maskAllInputs', 'mask_all_text', 'mask_all_element_attributes'],
    within: /posthog|session_?recording|rrweb|record$/,
    values: [false],
    what: 'recordings of sessions show what is typed',
  },
  {
    // https://docs.datadoghq.com/real_user_monitoring/session_replay/privacy_options
    subject: 'option',
    names: ['defaultPrivacyLevel'],
    values: ['allow'],
    what: 'recordings of sessions show what is on the screen',
  },
  {
    // https://opentelemetry.io/docs/specs/semconv/gen-ai, https://www.traceloop.com/docs/openllmetry/privacy/traces
    subject: 'option',
    names: ['OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT', 'TRACELOOP_TRACE_CONTENT'],
    values: [true, 'true'],
    variables: true,
    what: 'prompts and answers of models are kept with the traces',
  },
  {
    // https://docs.newrelic.com/docs/apm/agents/ruby-agent/configuration
    subject: 'option',
    names: ['capture_params'],
    within: /new_?relic|^$/,
    values: [true],
    what: 'New Relic gets the parameters of every request',
  },
];

/** Settings of development alone, by the path of the file or the text before them. */
export const developmentPath = /(?:^|[./_-])(?:dev|develop|development|local|debug|sandbox)(?:[./_-]|$)/i;
export const developmentGuard =
  /IsDevelopment|isDev\b|__DEV__|NODE_ENV|BuildConfig\.DEBUG|#if\s{1,4}DEBUG|settings\.DEBUG|app\.debug|Rails\.env\.(?:development|local)|on-profile:\s{0,4}(?:dev|local)/i;
