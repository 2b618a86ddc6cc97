/** Regions of vendors: as host names and arguments name them, and as policies do. */

/** Parts of the world that a policy may name for all regions in them, with the beginnings of region names there. */
const areas: Readonly<Record<string, RegExp>> = {
  us: /^(?:us(?:[-_.]|$|\w*\d)|(?:east|west|central|northcentral|southcentral|westcentral)us|usgov|nam\d|global-us|northamerica-us)/,
  eu: /^(?:eu(?:[-_.]|$|\w*\d)|europe|(?:north|west)europe|(?:france|germany|italy|poland|spain|sweden|switzerland|norway)\w*|uk(?:south|west)?$)/,
  ca: /^(?:ca(?:[-_.]|$)|canada|northamerica-northeast)/,
  ap: /^(?:ap(?:[-_.]|$)|asia|japan|korea|(?:east|southeast)asia|australia)/,
};

/** Is the region one of those allowed, by its own name or by its part of the world? */
export function regionAllowed(region: string, allowed: readonly string[]): boolean {
  const wanted = region.toLowerCase();
  return allowed.some((each) => {
    const name = each.toLowerCase();
    return wanted === name || wanted.startsWith(`${name}-`) || (areas[name]?.test(wanted) ?? false);
  });
}

/** The forms in which hosts of vendors carry a region. */
const regionForms: readonly RegExp[] = [
  // bedrock-runtime.us-east-1.amazonaws.com
  /\.((?:us|eu|ap|ca|sa|me|af|il|mx)(?:-gov)?-[a-z]+-\d)\.amazonaws\.com$/,
  // us-central1-aiplatform.googleapis.com
  /^([a-z]+-[a-z]+\d)-aiplatform\.googleapis\.com$/,
  // eu.api.openai.com
  /^(eu|us|ap|au|ca|jp|in|sg|kr)\.api\.openai\.com$/,
  // api.eu.deepgram.com, api.eu.assemblyai.com
  /^api\.(eu|us|ap|au)\./,
  // eastus.api.cognitive.microsoft.com
  /^([a-z]+\d?)\.(?:api\.cognitive|stt\.speech|tts\.speech)\.microsoft\.com$/,
];

/** The region that a host is in; undefined when its name does not tell. */
export function regionOfHost(host: string): string | undefined {
  for (const form of regionForms) {
    const region = form.exec(host)?.[1];
    if (region !== undefined) return region;
  }
  return undefined;
}
