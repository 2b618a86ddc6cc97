/** Table: calls that make the text of an error, or the body of an answer that reports one. Sources: documentation of the frameworks named, read 2026-11-22. */
import { alone, javaScript, jvm, type SinkRow } from './model.js';

/** Calls whose text is that of an error. */
export const errorSinks: readonly SinkRow[] = [
  // Go and Rust have no exceptions: errors are values.
  {
    to: 'the text of an error',
    methods: 'errorf new wrap wrapf withmessage withmessagef',
    on: /^(?:fmt|errors|github\.com\/pkg\/errors|golang\.org\/x\/xerrors|status)$/,
    languages: ['go'],
  },
  { to: 'the text of an error', methods: 'errorf error newf new', on: /(?:^|\/)grpc\/status$/, languages: ['go'] },
  { to: 'the text of an error', methods: 'panic fatal', on: /^(?:log)?$/, languages: ['go'] },
  {
    to: 'the text of an error',
    methods: 'anyhow bail ensure panic eyre',
    on: /^(?:anyhow|eyre|std)?$/,
    languages: ['rust'],
  },
  {
    to: 'the text of an error',
    methods: 'fatalerror preconditionfailure assertionfailure',
    on: alone,
    languages: ['swift'],
  },
  {
    to: 'the text of an error',
    methods: 'error require check requirenotnull checknotnull',
    on: alone,
    languages: ['kotlin'],
  },
  { to: 'the text of an error', methods: 'error', on: /^sys$/, languages: ['scala'] },
  { to: 'the text of an error', methods: 'die exit', on: alone, languages: ['php'] },
  { to: 'the text of an error', methods: 'reject', on: /^(?:promise|deferred)?$/, languages: javaScript },
  // Answers that report an error by their own name.
  // https://expressjs.com, https://koajs.com, https://fastify.dev, https://github.com/jshttp/http-errors
  { to: 'the answer to a request', methods: 'throw assert', on: /^(?:ctx|context|c)$/, languages: javaScript },
  {
    to: 'the answer to a request',
    methods: 'createerror createhttperror',
    on: /^(?:http-errors(?:\.default)?|h3|createerror)?$/,
    languages: javaScript,
  },
  {
    to: 'the answer to a request',
    methods:
      'badrequest notfound conflict unauthorized forbidden internalservererror unprocessableentity internal badimplementation baddata',
    on: /(?:^|\.)(?:res|reply|boom|@hapi\/boom|httperrors|httpresponse)(?:\.\w{1,30})?$/,
    languages: javaScript,
  },
  // https://docs.djangoproject.com, https://flask.palletsprojects.com
  {
    to: 'the answer to a request',
    methods:
      'httpresponsebadrequest httpresponsenotfound httpresponseforbidden httpresponseservererror httpresponsegone httpresponsenotallowed abort httpexception',
    on: /^(?:django\.http|flask|werkzeug\.exceptions|fastapi|starlette\.exceptions)?$/,
    languages: ['python'],
  },
  // https://docs.spring.io, https://jakarta.ee
  {
    to: 'the answer to a request',
    methods: 'senderror',
    on: /^(?:res|resp|response|httpservletresponse|httpresponse)$/,
    languages: jvm,
  },
  // https://learn.microsoft.com/aspnet/core
  {
    to: 'the answer to a request',
    methods:
      'badrequest notfound conflict unauthorized problem unprocessableentity validationproblem internalservererror',
    on: /^(?:this|base|results|typedresults|controllerbase)?$/,
    languages: ['csharp', 'scala'],
  },
  // https://pkg.go.dev/net/http#Error, gin, echo, fiber
  { to: 'the answer to a request', methods: 'error', on: /^(?:net\/)?http$/, languages: ['go'] },
  {
    to: 'the answer to a request',
    methods: 'newhttperror newerror',
    on: /(?:echo|fiber)(?:\/v\d)?$/,
    languages: ['go'],
  },
  // https://api.rubyonrails.org, https://sinatrarb.com, https://github.com/ruby-grape/grape
  { to: 'the answer to a request', methods: 'halt error', on: alone, languages: ['ruby'] },
  // https://laravel.com/docs
  { to: 'the answer to a request', methods: 'abort abort_if abort_unless', on: alone, languages: ['php'] },
];

/** Calls that answer a request; they report an error where they, or the calls before them, say a status of one. */
export const answerSinks: readonly SinkRow[] = [
  {
    to: 'the answer to a request',
    methods: 'json send end jsonp render',
    on: /(?:^|\.)(?:res|response|reply|resp|status|code)(?:\.\w{1,20}){0,2}$/,
    languages: javaScript,
    chained: true,
  },
  {
    to: 'the answer to a request',
    methods: 'json response',
    on: /^(?:next\/server\.)?(?:nextresponse|response|c|ctx)?$/,
    languages: javaScript,
  },
  {
    to: 'the answer to a request',
    methods: 'jsonresponse httpresponse response jsonify make_response plaintextresponse htmlresponse',
    on: /(?:^|\.)(?:http|response|responses|flask|fastapi|starlette)?$/,
    languages: ['python'],
  },
  {
    to: 'the answer to a request',
    methods: 'body entity',
    on: /(?:^|\.)(?:responseentity|response|serverresponse)(?:\.\w{1,30}){1,4}$/,
    languages: jvm,
    chained: true,
  },
  { to: 'the answer to a request', methods: 'responseentity', languages: jvm },
  { to: 'the answer to a request', methods: 'respond respondtext', on: /(?:^|\.)call$/, languages: ['kotlin'] },
  {
    to: 'the answer to a request',
    methods: 'statuscode json text content',
    on: /^(?:this|results|typedresults)?$/,
    languages: ['csharp'],
  },
  {
    to: 'the answer to a request',
    methods: 'json abortwithstatusjson string indentedjson sendstring jsonpretty',
    on: /^(?:c|ctx|context|gin\.context|echo\.context)(?:\.\w{1,20}){0,3}$/,
    languages: ['go'],
    chained: true,
  },
  { to: 'the answer to a request', methods: 'render json', on: alone, languages: ['ruby'] },
  {
    to: 'the answer to a request',
    methods: 'json make response',
    on: /(?:^|\.)(?:response|responsefactory)?$/,
    languages: ['php'],
    chained: true,
  },
];

/** Names of statuses of errors: `HttpStatus.NOT_FOUND`, `http.StatusBadRequest`, `:unprocessable_entity`. */
export const errorStatus =
  /(?:^|[_.])(?:http_?)?(?:status_?)?(?:[45]\d\d|bad_?request|not_?found|conflict|unauthori[sz]ed|forbidden|gone|unprocessable\w{0,10}|internal_?server_?error|bad_?gateway|service_?unavailable|not_?acceptable|precondition_?failed|too_?many_?requests|badrequest)(?:_\w{1,30})?$/i;
