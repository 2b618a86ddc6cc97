/** How programs read environment variables and configuration keys. */
import type { Frame } from './bindings.js';
import type { Expression } from './model.js';
import type { Origin, Step } from './trace.js';

/** A read of a setting. */
export interface SettingRead {
  /** The name as it is written: `OPENAI_BASE_URL`, `AzureOpenAI:Endpoint`, `services.openai.url`. */
  readonly name: string;
  /** What it is when nobody sets it. */
  readonly fallback?: Expression;
  readonly frame?: Frame;
}

/** Paths whose next member is the name of the setting. */
const holders = new Set([
  'process.env',
  'import.meta.env',
  'meta.env',
  'Bun.env',
  'os.environ',
  'ENV',
  '_ENV',
  '_SERVER',
  'st.secrets',
  'streamlit.secrets',
  'django.conf.settings',
  'settings',
  'config',
  'configuration',
  'Configuration',
  'builder.Configuration',
  'ProcessInfo.processInfo.environment',
]);

/** Calls whose first argument is the name of the setting, and whose second is its default. */
const readers = new Set([
  'os.getenv',
  'os.environ.get',
  'os.Getenv',
  'os.LookupEnv',
  'viper.GetString',
  'System.getenv',
  'System.getProperty',
  'Environment.GetEnvironmentVariable',
  'System.Environment.GetEnvironmentVariable',
  'ENV.fetch',
  'env',
  'getenv',
  'config',
  'Deno.env.get',
  'env.get',
  'config.get',
  'config.getOrThrow',
  'configService.get',
  'configService.getOrThrow',
  'config.GetValue',
  'configuration.GetValue',
  'decouple.config',
  'environ.Env.str',
  'std.env.var',
  'env.var',
  'std::env::var',
  'env::var',
  'environment.getProperty',
  'get_env',
]);

/** Fields and parameters that hold the configuration, whatever gave them: by the last word of their names and types. */
const configurationNames = /(?:^|_|\b)(?:config|configuration|configService|settings|environment|env)$/i;

/** The setting that an origin reads; undefined when it reads none. */
export function readOf({ root, steps }: Origin): SettingRead | undefined {
  const own = rootPath(root);
  if (own === undefined) return undefined;
  let path = own;
  for (const { name, call, frame } of steps) {
    if (call === undefined) {
      if (holders.has(path)) return { name };
      path = `${path}.${name}`;
      continue;
    }
    const called = name === '' ? path : `${path}.${name}`;
    return readers.has(called) ? readBy(call.args, frame) : undefined;
  }
  return undefined;
}

function rootPath(root: Origin['root']): string | undefined {
  if (root.kind === 'global') return root.name;
  if (root.kind === 'import') {
    const { module, name, local } = root.import;
    if (name === '*') return local;
    return /^(?:os|django\.conf|decouple|process|std::env|streamlit)$/.test(module) ? `${module}.${name}` : name;
  }
  if (root.kind !== 'open') return undefined;
  const match =
    configurationNames.exec(root.slot.name.replace(/^_+/, ''))?.[0] ?? configurationNames.exec(root.slot.type)?.[0];
  return match === undefined ? undefined : match.replace(/^_/, '').replace(/^[A-Z]/, (letter) => letter.toLowerCase());
}

function readBy(args: NonNullable<Step['call']>['args'], frame: Frame | undefined): SettingRead | undefined {
  const [name, fallback] = args;
  if (name?.value.kind !== 'string') return undefined;
  return {
    name: name.value.value,
    ...(fallback === undefined ? {} : { fallback: fallback.value }),
    ...(frame === undefined ? {} : { frame }),
  };
}
