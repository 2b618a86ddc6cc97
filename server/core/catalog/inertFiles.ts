/**
 * Files that never hold a patient: locks, licences, bundles, generated code, schemas, configuration of tools.
 * Tables of names and of marks at the beginning of a file, each with the reason that is shown to people.
 */

export type InertReason =
  | 'lock file'
  | 'licence or notice'
  | 'minified bundle'
  | 'source map'
  | 'generated code'
  | 'style sheet'
  | 'binary file'
  | 'schema or definition'
  | 'package manifest'
  | 'configuration of a tool'
  | 'messages of a user interface';

/** Whole file names, lower case. */
export const inertNames: ReadonlyMap<string, InertReason> = new Map<string, InertReason>([
  ...named(
    'lock file',
    'package-lock.json npm-shrinkwrap.json pnpm-lock.yaml bun.lockb go.sum go.work.sum gopkg.lock packages.lock.json project.assets.json package.resolved pubspec.lock podfile.lock cartfile.resolved mix.lock .terraform.lock.hcl gradle.lockfile verification-metadata.xml deno.lock flake.lock conan.lock elm-stuff.json rebar.lock',
  ),
  ...named(
    'package manifest',
    'package.json composer.json bower.json cargo.toml pyproject.toml setup.cfg pipfile gemfile pom.xml go.mod go.work pubspec.yaml project.clj mix.exs lerna.json manifest.webmanifest rush.json nx.json turbo.json pnpm-workspace.yaml environment.yml requirements.txt constraints.txt packages.config nuget.config directory.packages.props directory.build.props',
  ),
  ...named(
    'configuration of a tool',
    'tsconfig.json jsconfig.json tslint.json .eslintrc .eslintrc.json .eslintrc.yml .prettierrc .prettierrc.json .babelrc .swcrc biome.json biome.jsonc .editorconfig .gitignore .gitattributes .gitmodules .dockerignore .npmignore .npmrc .yarnrc .yarnrc.yml .nvmrc .node-version .python-version .ruby-version .tool-versions .browserslistrc .stylelintrc .stylelintrc.json .eslintignore .prettierignore .rubocop.yml .golangci.yml .pylintrc .flake8 mypy.ini pytest.ini tox.ini .coveragerc .clang-format .clang-tidy .mailmap codeowners renovate.json dependabot.yml .pre-commit-config.yaml .markdownlint.json commitlint.config.js .commitlintrc.json cspell.json .cspell.json gradlew gradlew.bat mvnw mvnw.cmd gradle-wrapper.properties .phi-lint.json .phi-lint.test.json extensions.json',
  ),
]);

/** Extensions (what follows the last dots), lower case, longest first where they overlap. */
export const inertExtensions: ReadonlyMap<string, InertReason> = new Map<string, InertReason>([
  ...named('lock file', 'lock lockb'),
  ...named('minified bundle', 'min.js min.mjs min.cjs min.css bundle.js chunk.js chunk.css min.html'),
  ...named('source map', 'map'),
  ...named(
    'generated code',
    'pb.go pb.cc pb.h pb.gw.go pb.ts pb.js pb.dart pb2.py pbjson.dart pbenum.dart grpc.pb.go connect.go g.dart freezed.dart gr.dart designer.cs designer.vb g.cs g.i.cs generated.cs generated.ts generated.tsx generated.js generated.go generated.d.ts gen.go gen.ts snap.meta tsbuildinfo',
  ),
  ...named('style sheet', 'css scss sass less styl pcss'),
  ...named(
    'schema or definition',
    'proto graphqls xsd wsdl xsl xslt avsc avdl thrift fbs capnp raml rng dtd sch schema.json prisma',
  ),
  ...named(
    'binary file',
    'png jpg jpeg gif bmp ico webp avif heic tif tiff psd ai eps woff woff2 ttf otf eot mp3 mp4 m4a m4v wav ogg webm avi mov mkv zip gz tgz bz2 xz 7z rar zst tar jar war ear whl egg nupkg vsix exe dll so dylib a lib o obj class pyc pyo wasm bin dat.gz pdb node iso dmg deb rpm apk ipa keystore jks p12 pfx der sqlite sqlite3 db mdb avro orc feather arrow npy npz pkl pt onnx h5 nii xls doc docx ppt pptx odt ods swf',
  ),
  ...named('messages of a user interface', 'po pot xlf xliff resx strings stringsdict arb'),
]);

/** Stems of file names (before the first dot), lower case. */
export const inertStems: ReadonlyMap<string, InertReason> = new Map<string, InertReason>([
  ...named(
    'licence or notice',
    'license licence licenses copying notice notices unlicense thirdpartynotices third-party-notices third_party_notices patents copyright',
  ),
]);

/** Extensions that a licence may have: `LICENSE-MIT`, `LICENSE.txt`, but not `license.ts`. */
export const textExtensions: ReadonlySet<string> = new Set([
  '',
  'md',
  'txt',
  'rst',
  'html',
  'mit',
  'apache',
  'bsd',
  'apache2',
]);

/** Folders of messages: `locales/de.json`, `i18n/en-US/common.yml`. */
export const messageFolders =
  /(?:^|[\\/])(?:locales?|i18n|l10n|[\w-]*translations?|lang|langs|_locales|messages)[\\/](?:[^\\/]{1,40}[\\/]){0,3}[^\\/]{1,80}\.(?:json|ya?ml|properties|php|js|ts|[ct]sv|txt)$/i;

/** Message bundles beside code: `messages.properties`, `messages_es.properties`, `labels_pt_BR.properties`, `strings.xml`. */
export const messageBundles =
  /(?:^|[\\/])(?:(?:messages?|labels?|strings?|i18n|translations?|resources?|application_?messages?|validationmessages|lang)(?:_[a-z]{2,3}){0,2}(?:_[A-Z]{2})?\.properties|values(?:-[a-z]{2,3}(?:-r[A-Z]{2})?)?[\\/]strings\.xml)$/i;

/** A file of messages is named by a locale, or stands below a folder that is. */
export const localeName = /(?:^|[\\/._-])[a-z]{2,3}(?:[-_](?:[A-Z]{2}|[a-z]{2}|[A-Z][a-z]{3}))?(?=[\\/.])/;

/** Marks of generated code in the first lines. Source: the conventions of Go (`go help generate`), Meta, .NET, Dart. */
export const generatedMarks: readonly RegExp[] = [
  /^(?:\/\/|#|--|;|\/\*|\s{0,4}\*|<!--|"""|%)[^\n]{0,80}(?:@generated\b|code generated [^\n]{0,120}do not edit|generated by [^\n]{0,120}do not (?:edit|modify)|do not edit[^\n]{0,80}generated|auto-?generated (?:code|file|by)|this (?:file|code) (?:was|is) (?:auto(?:matically)?[- ]?)?generated|<auto-?generated)/im,
];

/** Marks of definitional content at the beginning of JSON, YAML and XML. */
export const definitionMarks: readonly RegExp[] = [
  /"\$schema"\s{0,20}:\s{0,20}"https?:\/\/json-schema\.org\//,
  /^\s{0,200}(?:\{\s{0,200}["'])?(?:openapi|swagger|asyncapi)["']?\s{0,20}:\s{0,20}["']?\d/m,
  /"resourceType"\s{0,20}:\s{0,20}"(?:StructureDefinition|ValueSet|CodeSystem|ConceptMap|SearchParameter|CapabilityStatement|OperationDefinition|ImplementationGuide|NamingSystem|StructureMap|CompartmentDefinition|GraphDefinition|TerminologyCapabilities|ExampleScenario|MessageDefinition|Questionnaire|PlanDefinition|ActivityDefinition|Library|Measure)"/,
  /<(?:StructureDefinition|ValueSet|CodeSystem|ConceptMap|SearchParameter|CapabilityStatement|OperationDefinition|ImplementationGuide)\s[^>]{0,200}hl7\.org\/fhir/,
  /<(?:xs|xsd):schema\b|<(?:wsdl:)?definitions\b[^>]{0,400}schemas\.xmlsoap\.org\/wsdl/,
];

/** A schema of GraphQL declares types; a document of operations may hold arguments. */
const graphqlSchema =
  /^\s{0,20}(?:extend\s{1,9})?(?:schema\s{0,9}[{@]|(?:type|interface|input|enum|scalar|union|directive)\s{1,9}[@\w])/m;

function named(reason: InertReason, list: string): [string, InertReason][] {
  return list.split(' ').map((name) => [name, reason]);
}

/** Longest line of written code; bundles have lines of many thousand characters. */
const longestWrittenLine = 1500;
const bundled: ReadonlySet<string> = new Set(['js', 'mjs', 'cjs', 'css']);

function reasonByName(name: string, stem: string, extension: string): InertReason | undefined {
  const whole = inertNames.get(name);
  if (whole !== undefined) return whole;
  const licence = inertStems.get(stem) ?? inertStems.get(stem.split(/[-_]/)[0] ?? '');
  if (licence !== undefined && textExtensions.has(extension)) return licence;
  if (name.endsWith('_pb2.py') || name.endsWith('_pb2_grpc.py') || name.endsWith('_pb.js')) return 'generated code';
  return reasonByExtension(name);
}

function reasonByExtension(name: string): InertReason | undefined {
  for (let dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
    const reason = inertExtensions.get(name.slice(dot + 1));
    if (reason !== undefined) return reason;
  }
  return undefined;
}

/** Code on one very long line near the top: a bundle, not something that a person wrote. */
function isBundled(head: string, extension: string): boolean {
  if (!bundled.has(extension) || head.length < longestWrittenLine) return false;
  let line = 0;
  for (let at = 0; at < head.length; ) {
    const newline = head.indexOf('\n', at);
    const end = newline < 0 ? head.length : newline;
    if (end - at > longestWrittenLine && looksBundled(head.slice(at, end))) return true;
    if (newline < 0 || ++line > 20) return false;
    at = end + 1;
  }
  return false;
}

/** Dense code: many brackets, semicolons and commas, few spaces, unlike a long string or a line of data. */
function looksBundled(line: string): boolean {
  const dense = line.match(/[;{}()=,]/g)?.length ?? 0;
  const spaces = line.match(/ /g)?.length ?? 0;
  const quotes = line.match(/["']/g)?.length ?? 0;
  return dense > line.length / 12 && spaces < line.length / 12 && quotes < line.length / 16;
}

function isMessageFile(path: string): boolean {
  if (messageBundles.test(path)) return true;
  if (!messageFolders.test(path)) return false;
  if (path.endsWith('.properties')) return true;
  return localeName.test(path.slice(path.search(messageFolders)));
}

/** Why a file can never hold a patient, or undefined when it may. `head` is its beginning (about 4,000 characters). */
export function isInert(path: string, head: string): InertReason | undefined {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).toLowerCase();
  const dot = name.indexOf('.', 1);
  const stem = dot < 0 ? name : name.slice(0, dot);
  const extension = name.includes('.') ? name.slice(name.lastIndexOf('.') + 1) : '';
  const known = reasonByName(name, stem, extension);
  if (known !== undefined) return known;
  if (isMessageFile(path)) return 'messages of a user interface';
  const top = head.slice(0, 1500);
  if (generatedMarks.some((mark) => mark.test(top))) return 'generated code';
  if (/^(?:json|ya?ml|xml|jsonc|json5)$/.test(extension) && definitionMarks.some((mark) => mark.test(head))) {
    return 'schema or definition';
  }
  if (/^(?:graphql|gql)$/.test(extension) && graphqlSchema.test(head)) return 'schema or definition';
  return isBundled(head, extension) ? 'minified bundle' : undefined;
}
