/** What a table says of calls that give data away. */

/** Calls by the path of their callee as it is written, and by module and names as imports explain them; lower case. */
export interface SinkRow {
  /** Tested on the path of the callee, dots between names: `rails.logger.info`, `@sentry/node.captureexception`. */
  readonly callee: RegExp;
  /** Ids of languages; all when absent. */
  readonly languages?: readonly string[];
  /** A module that the file must import, where the path alone says too little. */
  readonly imports?: RegExp;
  /** Who gets the data, in words for the message. */
  readonly to: string;
}

const javaScript = ['javascript', 'javascriptreact', 'typescript', 'typescriptreact'];
const jvm = ['java', 'kotlin', 'scala'];

/** Levels of logging libraries. */
const levels =
  'trace|debug|info|information|notice|warn|warning|error|err|exception|critical|fatal|verbose|silly|log|alert|emergency|wtf|d|e|i|v|w|logtrace|logdebug|loginformation|logwarning|logerror|logcritical|beginscope|tracef|debugf|infof|warnf|warningf|errorf|fatalf|panicf|printf|println|print|debugw|infow|warnw|errorw|debugcontext|infocontext|warncontext|errorcontext|atinfo|atdebug|aterror|atwarn';

/** Logs and consoles. Sources: documentation of the libraries named, read 2026-11-22. */
export const logSinks: readonly SinkRow[] = [
  {
    callee: new RegExp(
      `(?:^|[._])(?:logger|logging|log|slog|logrus|zap|winston|pino|bunyan|timber|sugar|oslog|syslog|tracing|_logger|_log)(?:\\(\\))?\\.(?:\\w+\\.)?(?:${levels})!?$`,
    ),
    to: 'a log',
  },
  {
    callee: /^console\.(?:log|info|warn|error|debug|trace|dir|table|group)$/,
    languages: javaScript,
    to: 'the console',
  },
  {
    callee: /^(?:print|pprint|pprint\.pprint|sys\.(?:stdout|stderr)\.write)$/,
    languages: ['python'],
    to: 'standard output',
  },
  {
    callee: /^(?:system\.(?:out|err)\.(?:print|println|printf|format)|println|print|mdc\.put|threadcontext\.put)$/,
    languages: jvm,
    to: 'standard output or a log',
  },
  {
    callee:
      /^(?:system\.)?(?:console\.(?:write|writeline|error\.writeline)|diagnostics\.(?:debug|trace)\.\w+|debug\.(?:write|writeline|print)|trace\.(?:write|writeline|traceinformation|traceerror|tracewarning))$/,
    languages: ['csharp'],
    to: 'the console',
  },
  {
    callee:
      /^(?:fmt\.(?:print|println|printf)|println|print|log\.(?:print|println|printf|fatal|fatalf|fatalln|panic|panicf))$/,
    languages: ['go'],
    to: 'standard output or a log',
  },
  { callee: /^(?:puts|p|pp|print|warn|rails\.logger\.\w+)$/, languages: ['ruby'], to: 'standard output or a log' },
  {
    callee:
      /^(?:error_log|var_dump|print_r|var_export|syslog|dump|dd|logger|info|(?:log|illuminate\.support\.facades\.log)\.(?:debug|info|notice|warning|error|critical|alert|emergency|log|withcontext))$/,
    languages: ['php'],
    to: 'a log',
  },
  { callee: /^(?:print|debugprint|dump|nslog|os_log)$/, languages: ['swift'], to: 'the device log' },
  {
    callee:
      /^(?:println|print|eprintln|eprint|dbg|(?:log|tracing)\.(?:trace|debug|info|warn|error)|(?:trace|debug|info|warn|error))!?$/,
    languages: ['rust'],
    to: 'standard output or a log',
  },
  { callee: /^(?:log|android\.util\.log)\.(?:v|d|i|w|e|wtf)$/, languages: ['java', 'kotlin'], to: 'the device log' },
];

/** Services that watch programs and their users. Sources: documentation of the services, read 2026-11-22. */
export const telemetrySinks: readonly SinkRow[] = [
  {
    callee:
      /(?:^|[./])(?:sentry\w*|@sentry\/[\w-]+|sentry_sdk|scope)\.(?:capture\w+|set(?:user|tag|tags|context|extra|extras)|set_(?:user|tag|tags|context|extra|extras)|addbreadcrumb|add_breadcrumb|configurescope)$/,
    to: 'Sentry',
  },
  {
    callee:
      /(?:^|[._/])(?:datadog\w*|dd_?trace|datadogrum|datadoglogs|statsd|dogstatsd)\.(?:\w+\.)?(?:adderror|addaction|setuser\w*|set_user\w*|setglobalcontext\w*|addrumglobalcontext|logger|info|error|warn|increment|gauge|event|set_tag|settag)$/,
    to: 'Datadog',
  },
  {
    callee:
      /(?:^|[._/])newrelic\w*\.(?:\w+\.)?(?:addcustomattributes?|add_custom_(?:attribute|parameter)s?|noticeerror|notice_error|recordcustomevent|record_custom_event|setuserid)$/,
    to: 'New Relic',
  },
  {
    callee:
      /(?:^|[._])(?:span|currentspan|current_span|activespan|rootspan)\.(?:set_?attributes?|add_?event|set_?tag|log|log_kv|record_?exception|setstatus)$/,
    to: 'traces of OpenTelemetry',
  },
  {
    callee: /(?:^|[._])analytics\.(?:track|identify|page|group|alias|logevent|screen|setuserproperties|setuserid)$/,
    to: 'analytics',
  },
  { callee: /^(?:gtag|ga|window\.(?:gtag|ga)|(?:window\.)?datalayer\.push|reactga\.\w+)$/, to: 'Google Analytics' },
  {
    callee: /(?:^|[._])mixpanel(?:\.people)?\.(?:track|identify|set|set_once|people_set|register|alias)$/,
    to: 'Mixpanel',
  },
  {
    callee: /(?:^|[._])amplitude\.(?:\w+\.)?(?:track|logevent|identify|setuserid|setuserproperties)$/,
    to: 'Amplitude',
  },
  { callee: /(?:^|[._])posthog\.(?:capture|identify|alias|group|register|setpersonproperties)$/, to: 'PostHog' },
  { callee: /(?:^|[._])(?:ldclient|launchdarkly)\.(?:identify|variation|track)$/, to: 'LaunchDarkly' },
  {
    callee:
      /(?:^|[._])(?:logrocket|fullstory|fs|heap|hotjar|rollbar|bugsnag|raygun|appinsights|applicationinsights|telemetryclient|telemetry|honeybadger|airbrake|crashlytics|intercom)\.(?:identify|track\w*|event|log|error|notify|captureexception|setuser|setuservars|adduserproperties|setcustomkey|set_custom_key|recorderror|context|update|boot)$/,
    to: 'a telemetry service',
  },
];

/** Services of others that messages, payments and tickets go to. Sources: documentation of the services, read 2026-11-22. */
export const thirdPartySinks: readonly SinkRow[] = [
  {
    callee:
      /(?:^|[._])(?:chat\.postmessage|chat_postmessage|postmessage|incomingwebhook\.send|webhook\.send)$|slack\w*\.(?:send|post|notify|post_message|message)$/,
    to: 'Slack',
  },
  {
    callee: /(?:^|\.)messages\.create$|message\.creator$|messageresource\.create(?:async)?$/,
    imports: /twilio/i,
    to: 'Twilio',
  },
  {
    callee:
      /(?:^|[._])(?:sgmail|sendgrid\w*|sg)\.(?:send|send_email|client\.mail\.send\.post|sendemailasync)$|sendgridclient\.sendemailasync$/,
    to: 'SendGrid',
  },
  {
    callee:
      /(?:^|[._])stripe\.(?:customers?|paymentintents?|charges?|checkout\.sessions|invoices?|subscriptions?)\.(?:create|update|modify)$/,
    to: 'Stripe',
  },
  {
    callee:
      /(?:^|[._])(?:hubspot|intercom|zendesk|salesforce|mailchimp|mailgun|postmark|customerio|braze|airtable|jira|pagerduty|opsgenie|pusher|discord|telegram|zapier)\w*\.(?:\w+\.){0,4}(?:create|update|send|post|identify|track|trigger|enqueue|createissue|create_issue|send_message|sendmessage)$/,
    to: 'a service of others',
  },
];

/** Hosts of services of others that web hooks and requests are sent to. */
export const thirdPartyHosts: Readonly<Record<string, string>> = {
  'hooks.slack.com': 'Slack',
  'slack.com': 'Slack',
  'hooks.zapier.com': 'Zapier',
  'discord.com': 'Discord',
  'discordapp.com': 'Discord',
  'api.telegram.org': 'Telegram',
  'outlook.office.com': 'Microsoft Teams',
  'api.sendgrid.com': 'SendGrid',
  'api.twilio.com': 'Twilio',
  'api.mailgun.net': 'Mailgun',
  'api.stripe.com': 'Stripe',
  'api.hubapi.com': 'HubSpot',
  'api.intercom.io': 'Intercom',
  'api.airtable.com': 'Airtable',
  'events.pagerduty.com': 'PagerDuty',
  'api.segment.io': 'Segment',
  'www.google-analytics.com': 'Google Analytics',
  'api.mixpanel.com': 'Mixpanel',
  'api2.amplitude.com': 'Amplitude',
  'webhook.site': 'a web hook catcher',
};
