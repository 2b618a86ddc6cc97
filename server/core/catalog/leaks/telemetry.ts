/** Table: services that watch programs and their users. Sources: documentation of the services named, read 2026-11-22. */
import { type AssignedRow, alone, javaScript, type SinkRow } from './model.js';

/** What error trackers call what they do. */
const reporting =
  'notify notifysync notify_sync notifyerror notifyexception notify_exception report reporterror reportexception captureexception capture_exception capturemessage capture_message captureevent capture_event captureerror';
const annotating =
  'setuser set_user setusername setuseremail setuserid setuserdata setperson setpersondata set_person setcontext set_context settag set_tag settags set_tags setextra set_extra setextras set_extras setattribute setattributes set_attribute set_attributes ' +
  'addmetadata add_metadata setmetadata set_metadata addbreadcrumb add_breadcrumb leavebreadcrumb leave_breadcrumb addtotab add_tab add_to_tab addattribute addattachment setcustomdata setlevel';

/** What is written into a span. */
const spanMethods =
  'setattribute setattributes set_attribute set_attributes addattribute add_attributes setallattributes addevent add_event recordexception record_exception recorderror record_error setstatus set_status settag set_tag addtag setbaggage set_baggage addbaggage updatename update_name setname log log_kv setbaggageitem';

/** Languages whose objects are none of a page. */
const beyondBrowsers = 'c cpp csharp go java kotlin php python ruby rust scala swift'.split(' ');

export const telemetrySinks: readonly SinkRow[] = [
  // https://docs.sentry.io/platforms
  {
    to: 'Sentry',
    methods: `${reporting} ${annotating} configurescope setfingerprint setmeasurement settransactionname set_transaction_name setdata set_data startspan startspanmanual startinactivespan starttransaction start_transaction start_span start_child startchild add_attachment withmetadata capturecheckin capture_check_in captureuserfeedback capture_feedback capturefeedback set_user_feedback setextradata capture`,
    on: /(?:^|[._/>@:\\])(?:sentry\w{0,30}|raven|sentry_sdk|@sentry\/[\w-]{1,30})(?:[.(]\w{0,30}){0,4}$/,
  },
  {
    to: 'Sentry',
    methods: `captureexception capture_exception capturemessage capture_message captureevent capture_event addbreadcrumb add_breadcrumb setuser set_user settag set_tag settags set_tags setextra set_extra setextras setcontext set_context setdata set_data setname setdescription`,
    on: /(?:^|[._>])(?:scope|hub|span|transaction|child\w{0,10}|client|event)$/,
    imports: /sentry|raven/,
  },
  {
    to: 'Sentry',
    methods: 'sentryevent breadcrumb user setmessage message setformatted',
    on: /(?:^|[._>\\])(?:sentry|io\.sentry(?:\.protocol)?|message|event)$/,
    imports: /sentry/,
  },
  // https://docs.datadoghq.com: tracing libraries, DogStatsD, RUM and browser logs
  {
    to: 'Datadog',
    methods:
      'adderror addaction addtiming addviewloadingtime setuser setuserproperty setuserinfo set_user setaccount setglobalcontext setglobalcontextproperty setviewcontext setviewcontextproperty setviewname addrumglobalcontext setrumglobalcontext addloggerglobalcontext startview startaction addattribute addfeatureflagevaluation startspan settag set_tag settags set_tags set_tag_str set_struct_tag set_metric add_global_tag trace_span appendtag addtag log logger info error warn debug',
    on: /(?:^|[._/>@:\\])(?:datadog\w{0,30}|dd_?trace|ddtracer|dd|rummonitor|globalrummonitor|rum|@datadog\/[\w-]{1,40}|ddsource|ddtags|datadogsdk)(?:[.(/]\w{0,30}){0,5}$/,
  },
  {
    to: 'Datadog',
    methods:
      'increment incr increment_counter decrement gauge histogram distribution timing timed count set event newevent servicecheck service_check check withtags send_event simpleevent simpleservicecheck',
    on: /(?:^|[._/>])(?:statsd\w{0,20}|dogstatsd\w{0,20}|hotshots|hot-shots|nonblockingstatsdclient|client|metrics)(?:\.\w{0,30}){0,2}$/,
    imports: /datadog|statsd|hot-shots/,
  },
  {
    to: 'Datadog',
    methods:
      'setuser setusername startspan startspanfromcontext buildspan withtag settag set_tag set_tags set_tag_str set_struct_tag tag withglobaltag withuseremail withusername withuserrole withuserscope setbaggageitem setoperationname operationname servicename',
    on: /(?:^|[._/>\\])(?:\w{0,20}span|tracer|globaltracer|root|current_root_span)(?:\.\w{0,30}){0,3}$/,
    imports: /datadog|ddtrace|dd-trace|opentracing/,
  },
  // https://docs.newrelic.com/docs/apm/agents
  {
    to: 'New Relic',
    methods:
      'addcustomattribute addcustomattributes addcustomparameter addcustomparameters add_custom_attribute add_custom_attributes add_custom_parameter add_custom_parameters add_custom_span_attribute add_custom_span_attributes addcustomspanattribute addcustomspanattributes addpageaction noticeerror notice_error recordcustomevent record_custom_event recordmetric recordcustommetric record_custom_metric record_custom_metrics recordlog recordlogevent record_log_event setuserid set_user_id setusername setaccountname setproductname setcustomattribute setpageviewname setattribute settransactionname set_transaction_name starttransaction recordbreadcrumb recordhandledexception crashnow logattributes lograw interaction setname insightsevent',
    on: /(?:^|[._/>@:\\])(?:newrelic\w{0,20}|nragent|agent)(?:[.(/]\w{0,30}){0,5}$/,
    imports: /newrelic|new_relic|new-relic/,
  },
  {
    to: 'New Relic',
    methods:
      'addcustomattribute addcustomattributes addcustomparameter addcustomparameters add_custom_attributes add_custom_parameters add_custom_span_attributes noticeerror notice_error recordcustomevent record_custom_event setuserid set_user_id setcustomattribute setpageviewname addpageaction interaction setattribute set_transaction_name record_metric',
    on: /(?:^|[._/>@:\\])newrelic(?:[.(]\w{0,30}){0,4}$/,
  },
  {
    to: 'New Relic',
    methods:
      'newrelic_name_transaction newrelic_set_user_id newrelic_add_custom_parameter newrelic_add_custom_span_parameter newrelic_notice_error newrelic_set_user_attributes newrelic_record_custom_event newrelic_custom_metric',
    on: alone,
    languages: ['php'],
  },
  {
    to: 'New Relic',
    methods: 'starttransaction setuserid addattribute recordcustomevent recordlog noticeerror startsegment',
    imports: /newrelic\/go-agent/,
    languages: ['go'],
  },
  // https://opentelemetry.io/docs/languages; attributes are exported with the span
  {
    // A span of a page has attributes, too.
    to: 'traces of OpenTelemetry',
    methods: spanMethods,
    on: /(?:^|[._/>:])(?:\w{0,30}span\d?|trace|baggage)(?:[.(]\w{0,30}){0,3}$/,
    imports: /opentelemetry|otel|opentracing|dd-trace|tracing|honeycomb|elastic-apm|sentry/,
    languages: javaScript,
  },
  {
    to: 'traces of OpenTelemetry',
    methods: spanMethods,
    on: /(?:^|\.)(?:\w{0,30}activity|activity\.current)$/,
    languages: ['csharp'],
  },
  {
    to: 'traces of OpenTelemetry',
    methods: spanMethods,
    on: /(?:^|[._/>:\\])(?:\w{0,30}span\d?|current_?span|get_current_span|trace\.getactivespan|span\.current|spanfromcontext|baggage|rootspan)(?:[.(]\w{0,30}){0,3}$/,
    languages: beyondBrowsers,
  },
  {
    to: 'traces of OpenTelemetry',
    methods:
      'startspan startactivespan start_span start_as_current_span in_span start_root_span spanbuilder startactivity start setattribute setattributes',
    on: /(?:^|[._/>:\\])(?:\w{0,20}tracer\w{0,20}|gettracer|get_tracer|activitysource|otel)(?:[.(]\w{0,30}){0,4}$/,
  },
  {
    to: 'metrics of OpenTelemetry',
    methods: 'add record observe',
    on: /(?:counter|histogram|gauge|updowncounter)$/,
    imports: /opentelemetry/,
  },
  // https://segment.com/docs/connections/sources/catalog, https://www.rudderstack.com/docs
  {
    to: 'analytics',
    methods:
      'track identify page group alias logevent log_event screen setuserproperties setuserproperty setuserid trackevent sendevent',
    on: /(?:^|[._/>@:\\])(?:\w{0,20}analytics\w{0,20}|segment|simplesegment|rudderanalytics|rudderstack|rudderclient|analytics-node)(?:[.(/]\w{0,30}){0,4}$/,
  },
  {
    to: 'Segment',
    methods: 'track identify page group alias screen enqueue traits setemail setname setphone setfirstname setlastname',
    imports: /segmentio|@segment\/|com\.segment|simple_segment|segment\.analytics|analytics-go|rudder/,
  },
  // https://developers.google.com/analytics
  {
    to: 'Google Analytics',
    methods: 'gtag ga __gatracker __ga4',
    on: /^(?:window|globalthis)?$/,
    languages: javaScript,
  },
  {
    to: 'Google Analytics',
    methods: 'push unshift',
    on: /^(?:window\.|globalthis\.)?datalayer$/,
    languages: javaScript,
  },
  {
    to: 'Google Analytics',
    methods: 'event pageview set send modalview exception timing gtag datalayer pushevent senddatatogtm initialize',
    on: /(?:^|[._/>])(?:reactga|react-ga4?|ga4react|tagmanager|react-gtm-module|vuegtag|\$gtag|this\.\$gtag|\$gtm|visitor|universal-analytics)(?:\.default)?$/,
    languages: javaScript,
  },
  {
    to: 'Google Analytics',
    methods:
      'logevent log_event setuserid setuserproperty setuserproperties setdefaulteventparameters set_user_property logscreenview setanalyticscollection',
    on: /(?:^|[._/>])(?:firebase\w{0,20}|analytics|@react-native-firebase\/analytics|firebase\/analytics|getanalytics)?(?:[.(]\w{0,30}){0,3}$/,
    imports: /firebase/,
  },
  {
    to: 'Crashlytics',
    methods:
      'setcustomkey setcustomkeys setcustomvalue set_custom_key setuserid setuseridentifier recorderror recordexception log setattribute setattributes record',
    on: /crashlytics\w{0,20}(?:[.(]\w{0,30}){0,3}$/,
  },
  // https://docs.mixpanel.com/docs/tracking-methods
  {
    to: 'Mixpanel',
    methods:
      'track identify set set_once people_set people_set_once register register_once register_super_properties registersuperproperties alias append union track_links trackevent time_event set_group setgroup getpeople increment import_data set_config import',
    on: /(?:^|[._/>])(?:mixpanel\w{0,20}|mp)(?:[.(]\w{0,30}){0,4}$/,
    imports: /mixpanel/,
  },
  {
    to: 'Mixpanel',
    methods: 'track identify set set_once people_set register register_once alias',
    on: /(?:^|[._])mixpanel(?:[.(]\w{0,30}){0,3}$/,
  },
  // https://amplitude.com/docs/sdks
  {
    to: 'Amplitude',
    methods:
      'track logevent logeventasync log_event identify setuserid setuserproperties setgroup groupidentify revenue baseevent eventoptions set add append',
    on: /(?:^|[._/>@])(?:amplitude\w{0,20}|@amplitude\/[\w-]{1,40}|identify|amplitude-js)(?:[.(]\w{0,30}){0,4}$/,
  },
  // https://posthog.com/docs/libraries
  {
    to: 'PostHog',
    methods:
      'capture identify alias group register register_once registerforsession setpersonproperties setpersonpropertiesforflags people_set groupidentify group_identify captureexception capture_exception set set_once enqueue screen',
    on: /(?:^|[._/>])posthog\w{0,20}(?:[.(-]\w{0,30}){0,4}$/,
  },
  { to: 'PostHog', methods: 'enqueue capture identify', imports: /posthog/ },
  // https://launchdarkly.com/docs/sdk: contexts are kept by the service
  {
    to: 'LaunchDarkly',
    methods:
      'identify variation variationdetail variation_detail boolvariation stringvariation intvariation jsonvariation boolvariationdetail bool_variation string_variation track trackevent track_event trackdata trackmetric initialize builder multibuilder',
    on: /(?:^|[._/>@:])(?:ld\w{0,20}|\w{0,20}launchdarkly\w{0,20}|ldclient|client|launchdarkly-\w{1,30})(?:[.(/-]\w{0,30}){0,4}$/,
    imports: /launchdarkly|ldclient/,
  },
  { to: 'LaunchDarkly', methods: 'identify variation track', on: /(?:^|[._])(?:ldclient|launchdarkly)$/ },
  // https://learn.microsoft.com/azure/azure-monitor/app/api-custom-events-metrics
  {
    to: 'Application Insights',
    methods:
      'trackevent trackexception tracktrace trackmetric trackpageview trackdependency trackdependencydata trackrequest trackavailability setauthenticatedusercontext addtelemetryinitializer track_event track_exception track_trace track_metric track_request getmetric',
    on: /(?:^|[._/>@])\w{0,30}(?:telemetry|appinsights|applicationinsights|insights|tc)\w{0,20}(?:[.(]\w{0,30}){0,3}$/,
  },
  // https://docs.honeycomb.io/send-data
  {
    to: 'Honeycomb',
    methods:
      'addfield addfields add_field add_fields addcontext add_context addcontextfield add_context_field add_trace_field addtracecontext addrollupfield add_rollup_field add sendnow send_now newevent startspan start_span',
    on: /(?:^|[._/>])(?:beeline|libhoney|honeycomb\w{0,20}|honeycomb-beeline|honeycombio\/[\w-]{1,30})(?:[.(/]\w{0,30}){0,4}$/,
  },
  // https://docs.bugsnag.com
  {
    to: 'Bugsnag',
    methods: `${reporting} ${annotating} recover autonotify handlerfunc fromnamederror fromphpthrowable addstruct add clearmetadata start add_on_error resumesession user`,
    on: /(?:^|[._/>@:\\])(?:bugsnag\w{0,30}|@bugsnag\/[\w-]{1,30})(?:[.(/]\w{0,30}){0,4}$/,
  },
  {
    to: 'Bugsnag',
    methods: `${reporting} setuser set_user setuseremail setusername setuserid addtotab add_tab setmetadata addmetadata add_metadata leavebreadcrumb leave_breadcrumb recover autonotify addstruct`,
    imports: /bugsnag/,
  },
  // https://docs.rollbar.com
  {
    to: 'Rollbar',
    methods: `log debug info warn warning error critical report report_exc_info report_message scope scoped configure addcustom setpersondata setperson set_person person critical_error errorwithextras errorwithstackskip criticalwithextras message messagewithextras requesterror ${reporting}`,
    on: /(?:^|[._/>@:\\])rollbar\w{0,20}(?:[.(!/-]\w{0,30}){0,4}$/,
  },
  { to: 'Rollbar', methods: 'setperson setpersondata addcustom scope', imports: /rollbar/ },
  // https://docs.honeybadger.io, https://docs.airbrake.io, https://docs.appsignal.com, https://scoutapm.com/docs
  {
    to: 'Honeybadger',
    methods: `${reporting} ${annotating} context event customnotification rawnotification withcomponent`,
    on: /(?:^|[._/>@:\\])honeybadger\w{0,20}(?:[.(/]\w{0,30}){0,4}$/,
  },
  {
    to: 'Airbrake',
    methods: `${reporting} ${annotating} merge_context notify_request notify_request_sync notify_query notify_query_sync notify_performance_breakdown notify_performance_breakdown_sync notify_queue notify_queue_sync notify_deploy build_notice buildnotice setparam sendnotice notice`,
    on: /(?:^|[._/>@:\\])\w{0,10}(?:airbrake|pybrake|phpbrake|gobrake)\w{0,20}(?:[.(/-]\w{0,30}){0,4}$/,
  },
  {
    to: 'Airbrake',
    methods: 'notify notify_sync notifysync setcontext setparam setenvironment setsession buildnotice sendnotice',
    imports: /airbrake|brake$/,
  },
  {
    to: 'AppSignal',
    methods: `${annotating} set_action set_action_if_nil set_namespace set_sample_data set_error add_exception send_error report_error tag_job tag_request add_tags add_params add_custom_data add_session_data add_headers add_distribution_value increment_counter set_gauge senderror instrument setheader setparams setbody setcategory`,
    on: /(?:^|[._/>@:\\])(?:appsignal\w{0,20}|@appsignal\/[\w-]{1,20})(?:[.(/]\w{0,30}){0,4}$/,
  },
  {
    to: 'Scout',
    methods: 'add add_user addcontext add_context instrument tag rename_transaction ignore_transaction',
    on: /(?:^|[._/>@:\\])(?:scout\w{0,20})(?:[.(/]\w{0,30}){0,4}$/,
  },
  // https://raygun.com/documentation, https://www.elastic.co/docs/reference/apm/agents
  {
    to: 'Raygun',
    methods:
      'send sendinbackground send_exception setuser set_user identify tagwith recordbreadcrumb setcustomdata rg4js sendasync',
    on: /(?:^|[._/>@:\\])raygun\w{0,20}(?:[.(/]\w{0,30}){0,4}$/,
  },
  { to: 'Raygun', methods: 'rg4js', on: alone },
  {
    to: 'Elastic APM',
    methods:
      'setusercontext set_user_context setcustomcontext set_custom_context setlabel addlabels label setuser set_user captureerror captureexception capture_exception starttransaction setcustomfield',
    on: /(?:^|[._/>@:\\])(?:elastic-?_?apm\w{0,20}|apm|elasticapm)(?:[.(/-]\w{0,30}){0,4}$/,
  },
  // Session replay and product analytics: https://docs.logrocket.com, https://developer.fullstory.com, https://developers.heap.io
  {
    to: 'LogRocket',
    methods: 'identify track log info warn error debug captureexception capturemessage addtag tag getsessionurl',
    on: /(?:^|[._/>@])logrocket(?:[.(]\w{0,30}){0,2}$/,
  },
  {
    to: 'FullStory',
    methods: 'identify setuservars setvars event setproperties trackevent log consent setpage fs fullstory',
    on: /(?:^|[._/>@])(?:fullstory\w{0,10}|fs|@fullstory\/browser)(?:[.(]\w{0,30}){0,2}$/,
    imports: /fullstory/,
  },
  {
    to: 'FullStory',
    methods: 'identify setuservars event trackevent',
    on: /^(?:window\.)?(?:fs|fullstory)$/,
    languages: javaScript,
  },
  {
    to: 'Heap',
    methods: 'identify adduserproperties addeventproperties track add_user_properties setidentity',
    on: /(?:^|[._/>@])heap(?:api|analytics|client)?$/,
  },
  {
    to: 'a session recorder',
    methods:
      'identify event tagrecording statechange hj clarity set upgrade setcustomuserid setcustomsessionid setcustompageid',
    on: /^(?:window\.)?(?:hj|hotjar|clarity|smartlook|mouseflow|inspectlet|@microsoft\/clarity(?:\.default)?|@hotjar\/browser(?:\.default)?)$/,
    languages: javaScript,
  },
  { to: 'a session recorder', methods: 'hj clarity smartlook', on: /^(?:window)?$/, languages: javaScript },
  {
    to: 'an advertising pixel',
    methods: 'fbq ttq twq snaptr pintrk lintrk rdt uetq _satellite',
    on: /^(?:window)?$/,
    languages: javaScript,
  },
  {
    to: 'an advertising pixel',
    methods: 'track trackcustom identify page',
    on: /^(?:window\.)?(?:fbq|ttq|reactpixel|react-facebook-pixel(?:\.default)?)$/,
    languages: javaScript,
  },
  {
    to: 'Pendo',
    methods: 'initialize identify track updateoptions',
    on: /^(?:window\.)?pendo$/,
    languages: javaScript,
  },
  {
    to: 'Statsig',
    methods: 'logevent log_event checkgate check_gate getconfig updateuser initialize identify',
    on: /(?:^|[._/>])statsig\w{0,10}$/,
  },
  {
    to: 'Snowplow',
    methods:
      'trackselfdescribingevent trackstructevent trackpageview setuserid snowplow track_struct_event track_self_describing_event',
    on: /(?:^|[._/>])(?:snowplow\w{0,20}|window|tracker)?$/,
    imports: /snowplow/,
  },
  // https://prometheus.io/docs/practices/naming/#labels: labels are kept as they are
  {
    to: 'labels of metrics',
    methods: 'labels withlabelvalues with inc observe tag tags counter gauge timer summary',
    on: /(?:^|[._])(?:\w{0,30}(?:counter|histogram|gauge|summary|meterregistry|metrics|prom\w{0,20}))$/,
    imports: /prom-client|prometheus|micrometer/,
  },
];

export const telemetryAssigned: readonly AssignedRow[] = [
  {
    to: 'Sentry',
    names: 'user tags extra contexts message breadcrumbs user_context email username ip_address',
    on: /(?:^|\.)(?:scope|event|options\d?|hint|breadcrumb|message|sentry\w{0,20}|user)(?:\.|$)/,
    imports: /sentry|raven/,
  },
  { to: 'Sentry', names: 'message data', on: /^breadcrumb$/ },
  {
    to: 'Bugsnag',
    names: 'metadata message user context grouping_hash tags',
    on: /^(?:event|report|bugsnag)/,
    imports: /bugsnag/,
  },
  { to: 'Airbrake', names: 'params context env environment session', on: /^notice\d?$/ },
  {
    to: 'Datadog',
    names: 'meta name resource service tags metrics',
    on: /(?:^|\.)(?:span|active_span|root_span)\d?$/,
    languages: ['php'],
  },
  { to: 'Datadog', names: 'tags', on: /(?:event|datadog)/, imports: /datadog|statsd|ddtrace/ },
  { to: 'traces of OpenTelemetry', names: 'status', on: /span$/, languages: ['ruby'] },
  { to: 'New Relic', names: 'message attributes', on: /^log(?:data|event)?$/, imports: /newrelic/ },
  { to: 'Rollbar', names: 'rollbar_context rollbar_person_data person_data' },
  {
    to: 'Segment',
    names: 'userid traits properties',
    on: /^(?:identify|track|page|group|alias)$/,
    imports: /segmentio|analytics-go/,
  },
  {
    to: 'Application Insights',
    names: 'properties user authenticateduserid accountid',
    on: /telemetry|context\.user/,
    imports: /applicationinsights/,
  },
];
