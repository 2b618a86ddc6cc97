/** Calls that send a request to an address, in the usual clients of every language. */

/** The last part of callees that send a request, or prepare one with the address. Compared without case. */
const requestMethods: ReadonlySet<string> = new Set(
  [
    // fetch, axios, got, ky, superagent, requests, httpx, aiohttp, urllib, Http facades, reqwest, resty, Faraday
    'fetch get post put patch delete request send stream head options',
    'axios got ky superagent needle ofetch $fetch urlopen urlretrieve open',
    'postasync getasync putasync sendasync patchasync postasjsonasync getfromjsonasync getstringasync getstreamasync',
    // builders and constructors
    'newrequest newrequestwithcontext postform url uri resource target httppost httpget httpput httprequestmessage',
    'httpurlconnection openconnection newbuilder baseurl baseuri create extend client asyncclient session instance',
    'webclient restclient resttemplate exchange postforobject postforentity getforobject retrieve',
    'post_form start net::http httparty conn faraday curl wget http invoke-restmethod invoke-webrequest',
    'curl_init curl_setopt guzzle request_async asyncrequest file_get_contents datatask uploadtask urlrequest upload',
    // sockets
    'websocket connect create_connection ws_connect',
  ]
    .join(' ')
    .split(' '),
);

/** Names of callees that only take an address apart, compare or show it. */
const notRequests: ReadonlySet<string> = new Set(
  'startswith endswith includes contains indexof match test replace split log info debug warn error print println printf assert equal equals expect tobe toequal has set append push add format join'.split(
    ' ',
  ),
);

/** Does a callee of this name send a request to an address among its arguments? */
export function isRequest(name: string): boolean {
  const lower = name.toLowerCase();
  return requestMethods.has(lower) && !notRequests.has(lower);
}

/** Names of variables, fields and keys that hold an address to which something is sent. */
const addressName = /(?:url|uri|endpoint|host|base|api|server|address|origin|target|gateway)/i;

/** Does the name say that its value is where something is sent? */
export function namesAddress(name: string): boolean {
  return addressName.test(name);
}

/** The host of a text that begins like an address; undefined when it is none or the host is not all known. */
export function hostOf(text: string, complete: boolean): string | undefined {
  const match = /^(?:https?|wss?|grpcs?):\/\/(?:[^/@\s]{0,100}@)?([^/?#\s]{1,253})/i.exec(text);
  const host = match?.[1];
  if (match === null || host === undefined) return undefined;
  const isWhole = complete || match[0].length < text.length;
  return isWhole && !/[<>{}$%]/.test(host) ? host.toLowerCase().replace(/:\d+$/, '') : undefined;
}

/** Paths of model APIs, by which a request to a host that nobody lists is one: OpenAI, Anthropic, Gemini, Ollama, TGI. */
const modelPaths =
  /\/(?:v1\/(?:chat\/completions|completions|responses|embeddings|messages|audio\/(?:transcriptions|translations|speech)|rerank)|chat\/completions|api\/(?:generate|chat|embeddings)|v1(?:beta\d?)?\/models\/[^/]{0,80}:(?:generateContent|streamGenerateContent|predict)|openai\/deployments\/)/;

/** Is the address that of a model, whoever runs it? */
export function isModelPath(text: string): boolean {
  return modelPaths.test(text);
}

/** Addresses of lists of models, which say nothing to anybody. */
const listPaths = /\/models\/?(?:\?|$)/;

/** Is the address one from which only the list of models is read? */
export function isModelList(text: string): boolean {
  return listPaths.test(text);
}

/** The vendor whose addresses have this form, whatever the host: deployments of Azure OpenAI. */
export function vendorOfPath(text: string): string | undefined {
  return /\/openai\/deployments\//.test(text) ? 'azure-openai' : undefined;
}
