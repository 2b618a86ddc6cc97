/** Table: logs and consoles. Sources: documentation of the languages and libraries named, read 2026-11-22. */
import { alone, javaScript, jvm, type SinkRow } from './model.js';

/** Methods of loggers that write a line, in all languages. */
const levels =
  'trace debug info information notice warn warning error err exception critical fatal verbose silly success log alert emergency emerg crit wtf severe config fine finer finest http dpanic panic ' +
  'logtrace logdebug loginformation logwarning logerror logcritical loginfo logwarn logfatal ' +
  'tracef debugf infof noticef warnf warningf errorf criticalf fatalf panicf printf printlnf logf ' +
  'traceln debugln infoln warnln warningln errorln fatalln panicln println print ' +
  'debugw infow warnw errorw fatalw panicw dpanicw debugcontext infocontext warncontext errorcontext ' +
  'debugs infos errors errordepth infodepth warningdepth unknown msg msgf entry writeentry';

/** What holds values for all later lines of a logger. */
const holders =
  'child bind withfields withfield withvalues addkeyvalue addargument with_context withcontext setbindings contextualize ' +
  'assigncontext beginscope pushproperty';

/** Loggers by their names, and by libraries and factories: `auditLogger`, `org.slf4j.LoggerFactory.getLogger`. */
const loggers =
  /(?:^|[._/>@:\\])(?:\w{0,40}logger|\w{0,40}_log|(?:audit|app|application|request|req|server|access|event|debug|security|sys|my|root|z|s|k|g|see|ts|web)?log|logging|logrus|zap|winston|pino|bunyan|timber|sugar|sugared|oslog|tracing|napier|kermit|spdlog|loguru|structlog|eliot|logbook|log4j2?|log4js|log4net|logback|slf4j|signale|consola|loglevel|npmlog|roarr|electron-log|monolog|semanticlogger|loggerfactory|logmanager|getlogger|get_logger|getcurrentclasslogger|oslogger|cocoalumberjack|swiftybeaver|xcglogger|ulog|vlog)(?:\/v\d+)?(?:[.(]\w{0,40}){0,5}$/;

const cFamily = ['c', 'cpp'];

export const logSinks: readonly SinkRow[] = [
  { to: 'a log', methods: `${levels} ${holders}`, on: loggers, chained: true },
  {
    to: 'the console',
    methods: 'log info warn error debug trace dir dirxml table group groupcollapsed assert timelog',
    on: /^(?:window\.|globalthis\.|global\.|node:)?console$/,
    languages: javaScript,
  },
  {
    to: 'standard output',
    methods: 'write',
    on: /^(?:node:)?process\.(?:stdout|stderr)$/,
    languages: javaScript,
  },
  // https://github.com/debug-js/debug
  { to: 'a log', methods: 'debug default', on: /^(?:debug)?$/, imports: /^debug\b/, languages: javaScript },
  // https://github.com/expressjs/morgan, https://github.com/pimterry/loglevel
  { to: 'a log', methods: 'token', on: /^morgan(?:\.default)?$/, languages: javaScript },
  {
    to: 'standard output',
    methods: 'print pprint pp',
    on: /^(?:pprint|rich|rich\.console|console|rprint)?$/,
    languages: ['python'],
  },
  {
    to: 'standard output',
    methods: 'write writelines',
    on: /^sys\.(?:stdout|stderr|__stdout__|__stderr__)$/,
    languages: ['python'],
  },
  // https://docs.python.org/3/library/warnings.html, https://click.palletsprojects.com, https://typer.tiangolo.com
  { to: 'standard output', methods: 'warn echo secho style', on: /^(?:warnings|click|typer)$/, languages: ['python'] },
  {
    to: 'standard output',
    methods: 'print println printf format append',
    on: /(?:^|\.)system\.(?:out|err)$/,
    languages: jvm,
  },
  {
    to: 'standard output',
    methods: 'println print printf',
    on: /^(?:console|predef)?$/,
    languages: ['kotlin', 'scala'],
  },
  // https://logback.qos.ch/manual/mdc.html: the values stand in every line of the thread.
  {
    to: 'a log',
    methods: 'put putcloseable putall push',
    on: /(?:^|\.)(?:mdc|ndc|threadcontext|closeablethreadcontext|structuredarguments)$/,
    languages: jvm,
  },
  {
    to: 'a log',
    methods: 'log loginfo logdebug logwarning logerror logfatal logtrace',
    on: /^(?:zio|console)$/,
    languages: ['scala'],
  },
  {
    to: 'the device log',
    methods: 'v d i w e wtf println',
    on: /(?:^|\.)(?:log|timber|napier|logger|kermit|xlog)(?:\.tag)?$/,
    languages: ['java', 'kotlin'],
  },
  {
    to: 'the console',
    methods: 'write writeline writeasync writelineasync',
    on: /(?:^|\.)console(?:\.(?:out|error))?$/,
    languages: ['csharp'],
  },
  {
    to: 'a trace',
    methods:
      'write writeline writelineif writeif print fail assert traceinformation traceerror tracewarning traceevent tracedata',
    on: /(?:^|\.)(?:debug|trace|debugger|tracesource|eventlog)$/,
    languages: ['csharp'],
  },
  { to: 'a log', methods: 'writeentry writeevent', on: /(?:^|\.)(?:eventlog|eventsource)$/, languages: ['csharp'] },
  // https://github.com/serilog/serilog: whatever is pushed stands in every line.
  { to: 'a log', methods: 'pushproperty', on: /(?:^|\.)logcontext$/, languages: ['csharp'] },
  {
    to: 'standard output',
    methods: 'print println printf',
    on: /^(?:fmt)?$/,
    languages: ['go'],
  },
  // https://pkg.go.dev/github.com/rs/zerolog, https://pkg.go.dev/go.uber.org/zap
  {
    to: 'a log',
    methods: 'send msg msgf str strs interface any bytes with print printf printw',
    on: /(?:zerolog|(?:^|[./])(?:log|logger|slog|zap))(?:\.\w{0,30}){0,8}$/,
    imports: /zerolog|zap|slog|logr/,
    languages: ['go'],
    chained: true,
  },
  {
    to: 'standard output or a log',
    methods: 'puts p pp print printf warn putc',
    on: /^(?:\$?stdout|\$?stderr|kernel)?$/,
    languages: ['ruby'],
  },
  { to: 'standard output', methods: 'write', on: /^\$?std(?:out|err)$/, languages: ['ruby'] },
  { to: 'a log', methods: 'tagged', on: loggers, languages: ['ruby'] },
  {
    to: 'a log',
    methods:
      'error_log var_dump print_r var_export debug_zval_refcount syslog trigger_error user_error dump dd ddd ray logger info log_message',
    on: alone,
    languages: ['php'],
  },
  { to: 'a log', methods: 'watchdog', on: alone, languages: ['php'] },
  {
    to: 'the device log',
    methods: 'print debugprint dump nslog nslogv os_log ddloginfo ddlogdebug ddlogerror ddlogwarn ddlogverbose',
    on: alone,
    languages: ['swift'],
  },
  {
    to: 'standard output or a log',
    methods: 'println print eprintln eprint dbg trace debug info warn error event span info_span debug_span log',
    on: /^(?:std|log|tracing|slog|env_logger)?$/,
    languages: ['rust'],
  },
  {
    to: 'standard output or a log',
    methods:
      'printf puts perror vprintf syslog vsyslog qdebug qinfo qwarning qcritical qfatal nslog os_log g_message g_warning g_debug g_print g_printerr g_log log_info log_debug log_warn log_error log_trace print println',
    on: /^(?:std|fmt)?$/,
    languages: cFamily,
  },
  {
    to: 'standard output',
    methods: '<<',
    on: /^(?:std\.)?w?(?:cout|cerr|clog)$/,
    languages: ['cpp'],
  },
  // https://google.github.io/glog, https://abseil.io/docs/cpp/guides/logging, https://doc.qt.io/qt-6/qtlogging.html
  {
    to: 'a log',
    methods: '<<',
    on: /^(?:boost_log_trivial|boost_log_sev|[dvp]?log|dvlog|log_(?:if|every_n|first_n)|qc?(?:debug|info|warning|critical)|\w{0,20}log(?:ger)?\.(?:info|debug|warn|error))$/,
    languages: ['cpp'],
  },
];
