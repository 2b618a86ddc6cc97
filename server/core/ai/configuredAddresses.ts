/** Values of configuration files that are the address of an AI service, whatever program reads them. */
import { aiVendors } from '../catalog/ai/index.js';
import { isExamplePath } from '../catalog/testPaths.js';
import type { Setting } from './facts.js';
import { vendorOfHost } from './hosts.js';
import { namesAddress } from './requests.js';
import { isVariableName, normalKey } from './settings.js';
import { hostOfSetting, referenceIn } from './settingValues.js';

/** Vendors by the variables that say where their libraries send. */
const vendorsByVariable = new Map(
  aiVendors.flatMap(({ id, env }) => env.baseUrl.map((name): [string, string] => [normalKey(name), id])),
);

/** The vendor whose own variable it is: `OPENAI_BASE_URL`. */
export function vendorOfVariable(name: string): string | undefined {
  return vendorsByVariable.get(normalKey(name));
}

/**
 * Hosts that nobody is reached by: names reserved for examples and tests (RFC 2606, RFC 6761), and single labels, which
 * are services of the same deployment.
 */
function isNobody(host: string): boolean {
  return (
    /(?:^|\.)(?:example|test|invalid)$|(?:^|\.)example\.(?:com|org|net)$/.test(host) ||
    (!host.includes('.') && host !== 'localhost') ||
    /^(?:mock|fake|stub|wiremock)\b/.test(host)
  );
}

/** The hosts that a setting names, and the settings that it stands for. */
export function addressIn({ key, value }: Setting): {
  readonly hosts: readonly string[];
  readonly names: readonly string[];
} {
  const name = key.split('.').at(-1) ?? key;
  const reference = referenceIn(value);
  const text = reference === undefined ? value : (reference.fallback ?? '');
  const host = hostOfSetting(name, text);
  return {
    hosts: host === undefined || isNobody(host) ? [] : [host],
    names: reference === undefined ? [] : [reference.name],
  };
}

/** Words in names of settings whose addresses are shown, allowed or linked, and never sent to. */
const onlyNamed =
  /allow|origin|cors|csp|policy|whitelist|blocklist|denylist|block|exclude|ignore|no_?proxy|docs?(?:_|$|\.)|documentation|link|homepage|website|status|help|support|console|dashboard|pricing|terms|privacy|repository|bugs|badge|logo|icon|image|schema|\$id|license|redirect|callback|referer|description|example|keywords?/i;

/** Names of keys, in any case and with any separator, that hold the address of a service. */
const addressKey = /^(?:baseurl|baseuri|apibase|apibaseurl|apiurl|apiendpoint|endpoint|endpointurl|apihost|serverurl)$/;

/** Files that hold the settings of programs, by their names or folders. */
const settingsFile =
  /(?:^|\/)(?:config|configs|conf|settings|environments?)\/|(?:^|[/._-])(?:config|conf|settings|values|application|appsettings|secrets|llm|ai|models?|parameters|params|prod|production|staging|dev|development)[\w.-]*\.(?:ya?ml|json|jsonc|toml|ini|properties)$/i;

/**
 * The vendor that a setting chooses by itself; undefined when it chooses nothing. A variable counts when it is one by
 * which a vendor's libraries are pointed somewhere, or when its value is the address of a vendor; a key of a file only
 * when both its name and the file are those of settings. Lists of allowed hosts and links choose nothing.
 */
export function chosenByAddress(setting: Setting, path: string): { readonly vendor: string | undefined } | undefined {
  const { key, value } = setting;
  const name = key.split('.').at(-1) ?? key;
  if (isExamplePath(path)) return undefined;
  if (isVariableName(name)) {
    if (onlyNamed.test(name)) return undefined;
    const vendor = vendorOfVariable(name);
    if (vendor !== undefined) return { vendor };
    return namesAddress(name) && pointsAtVendor(name, value) ? { vendor: undefined } : undefined;
  }
  if (onlyNamed.test(key) || !settingsFile.test(path) || !addressKey.test(normalKey(name))) return undefined;
  return pointsAtVendor(name, value) ? { vendor: undefined } : undefined;
}

function pointsAtVendor(name: string, value: string): boolean {
  const text = referenceIn(value)?.fallback ?? value;
  const host = hostOfSetting(name, text);
  return host !== undefined && vendorOfHost(host) !== undefined;
}
