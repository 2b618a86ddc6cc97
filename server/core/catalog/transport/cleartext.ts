/** Tables: schemes, names and calls by which something is sent without encryption. Pages read 2026-11-22. */
import type { OptionRow } from '../../program/optionTable.js';
import type { ShapeRow } from '../../program/shapes.js';
import { commands, dotnet, jvm, native, script } from './languages.js';

/** Schemes whose protocols send in the clear, with the scheme that encrypts where one exists (IANA, URI schemes). */
export const cleartextSchemes: ReadonlyMap<string, string | undefined> = new Map([
  ['http', 'https'],
  ['ws', 'wss'],
  ['ftp', 'ftps'],
  ['smtp', 'smtps'],
  ['ldap', 'ldaps'],
  ['mqtt', 'mqtts'],
  ['amqp', 'amqps'],
  ['stomp', 'stomp+ssl'],
  ['imap', 'imaps'],
  ['pop3', 'pop3s'],
  ['telnet', undefined],
  ['mllp', 'mllps'],
  ['tftp', undefined],
]);

/**
 * Hosts whose addresses are names of vocabularies, schemas and licences, or documentation: nobody sends a patient's
 * data there.
 */
export const hostsOfNames =
  /(?:^|\.)(?:w3\.org|hl7\.(?:org|eu|fhir\.\w+)|fhir\.org|loinc\.org|snomed\.(?:info|org)|unitsofmeasure\.org|nucc\.org|ihe\.net|xmlsoap\.org|oasis-open\.org|openxmlformats\.org|microsoft\.com|apple\.com|android\.com|adobe\.com|apache\.org|springframework\.org|hibernate\.org|jboss\.(?:org|com)|jcp\.org|java\.(?:net|sun\.com)|sun\.com|oracle\.com|maven\.org|purl\.(?:org|obolibrary\.org|bioontology\.org)|dublincore\.org|json-schema\.org|schema\.org|xmlns\.com|ogp\.me|opengis\.net|rdfs\.org|ietf\.org|rfc-editor\.org|iana\.org|iso\.org|ecma-international\.org|whatwg\.org|unicode\.org|gnu\.org|fsf\.org|opensource\.org|creativecommons\.org|mozilla\.org|eclipse\.org|spdx\.org|wikipedia\.org|wikimedia\.org|github\.com|github\.io|githubusercontent\.com|gitlab\.com|bitbucket\.org|sourceforge\.net|stackoverflow\.com|google\.com|googleapis\.com|golang\.org|python\.org|nodejs\.org|npmjs\.(?:org|com)|php\.net|ruby-lang\.org|rubygems\.org|perl\.org|jquery\.(?:com|org)|getbootstrap\.com|who\.int|whocc\.no|nema\.org|ama-assn\.org|nlm\.nih\.gov|nih\.gov|cdc\.gov|cms\.(?:gov|hhs\.gov)|hhs\.gov|fda\.gov|ncpdp\.org|healthit\.gov|hipaa\.\w+|doi\.org|orcid\.org|semver\.org|docker\.com|debian\.org|ubuntu\.com|centos\.org|fedoraproject\.org|alpinelinux\.org|youtube\.com|twitter\.com|facebook\.com|linkedin\.com|medium\.com|archive\.org|opentelemetry\.io|jetbrains\.com|terminology\.\w+|openehr\.org|dicom\.nema\.org|omg\.org|saml\.xml\.org|openid\.net|openmrs\.org|ibm\.com|tempuri\.org|mathworks\.com|metadata\.google\.internal)$/i;

/** Paths of canonical addresses of FHIR and vocabularies, whatever their host. https://hl7.org/fhir/R4/references.html#canonical */
export const pathsOfNames =
  /\/(?:StructureDefinition|CodeSystem|ValueSet|NamingSystem|ConceptMap|SearchParameter|OperationDefinition|CapabilityStatement|ImplementationGuide|Questionnaire|sid|identifiers?|namingsystem|ns|ontology|schemas?|xsd|dtd|extensions?|fhir-extensions?|codesystems?|valuesets?|systems?)(?:[/#]|$)|\.(?:xsd|dtd|owl|rdf|wsdl)\b|\/id\/|#$/i;

/** Words of names whose values are names of something, or for people to click, and not addresses that a program asks. */
export const wordsOfNames: ReadonlySet<string> = new Set(
  'ns xmlns namespace namespaces xsi schema schemas xsd system systems codesystem valueset identifier profile profiles extension canonical oid license licence copyright docs doc documentation help homepage home website site link links href reference references ref refs see source author authors title description desc message label text term vocabulary ontology rdf type types dtd context prefix iri concept definition issuer iss audience aud realm subject referer referrer origin origins allowed cors redirect callback comment note about terms privacy policy logo icon image img avatar picture photo thumbnail banner favicon bugs repository repo package tutorial example sample placeholder query agent uri_prefix base_iri publisher contact assigner authority coding code codes regex pattern mock fake stub dummy test demo'.split(
    ' ',
  ),
);

/** Words of names that say that a value is an address which a program asks. */
export const wordsOfAddresses: ReadonlySet<string> = new Set(
  'url uri urls endpoint endpoints base baseurl host hosts hostname server servers api address addr gateway broker brokers upstream target webhook feed service services fhir ehr emr hl7 pacs his lis remote backend partner proxy destination dest location root instance cluster registry store sink queue mirth openmrs hapi dcm'.split(
    ' ',
  ),
);

/** Calls that send to the address that they are given. Compared with the last names of the callee. */
export const requests =
  /(?:^|\.)(?:fetch|axios|got|ky|request|superagent|needle|urlopen|urlretrieve|curl_init|curl_setopt|curl_easy_setopt|file_get_contents|fopen|fsockopen|openConnection|openStream|WebSocket|ReconnectingWebSocket|EventSource|sendBeacon|SoapClient|XMLHttpRequest|ajax|getJSON|\$http|create_connection|websocket_connect|wsconnect|newRestfulGenericClient|newRestfulClient|getRestfulClientFactory|FhirClient|FHIRClient|FhirClientSettings|HttpGet|HttpPost|HttpPut|HttpPatch|HttpDelete|HttpRequestMessage|WebRequest\.Create(?:Http)?|RestClient|RestRequest|NewRequest|NewRequestWithContext|PostForm|(?:Get|Post|Put|Patch|Delete|Send)(?:String|Stream|ByteArray|FromJson|AsJson)?Async|DownloadString(?:Async)?|UploadString(?:Async)?|UploadData|UploadFile|getForObject|getForEntity|postForObject|postForEntity|postForLocation|exchange|patchForObject|URLRequest|dataTask|uploadTask|dataTaskPublisher|AF\.request|AF\.upload|Faraday\.new|HTTParty\.\w+|Net::HTTP\.\w+|RestClient\.\w+|Typhoeus\.\w+|URI\.open|Excon\.new|httpc|HTTPoison\.\w+|Req\.\w+|io\.connect|Dial|DialContext|put|post|patch|delete|head|get|getJson|postJson|send|upload|download|axios\.create|baseUrl|baseURL|base_url|setBaseUrl|uri|url|setUrl|setURI|setUri|withBaseUrl|BaseAddress|Retrofit\.Builder|webhook|proxy_pass|jsonrpc|createProxyMiddleware|createClient|connect|Connection|Client|AsyncClient|Session)$/i;

/** Calls that only make an address of a text. */
export const addressMakers =
  /(?:^|\.)(?:URL|Uri|URI|NSURL|create|parse|tryParse|ParseRequestURI|HttpUrl|Uri\.https?|get|from_str|from_static|URLWithString|URLComponents|TryCreate)$/;

/** Calls whose texts are compared, shown or named, not asked. */
export const notRequests =
  /(?:^|\.)(?:createElementNS|setAttributeNS|getAttributeNS|createAttributeNS|getElementsByTagNameNS|createNS|QName|XNamespace|Namespace|register_?namespace|find_?all|xpath|log|info|warn|debug|error|trace|print\w*|echo|puts|equals|equal|includes?|contains|startsWith|starts_with|startswith|endsWith|indexOf|match|test|replace|replaceAll|sub|gsub|regexp?|compile|split|expect|assert\w*|describe|it|setSystem|system|addIdentifier|addExtension|addCoding|Coding|Identifier|Extension|CodeableConcept|setUrl_|hasExtension|getExtension\w*|getExtensionsByUrl|Reference|Canonical|XmlSchema|XmlRootElement|XmlType|WebService|setFeature|setProperty|getFeature|newInstance|redirect\w*|Redirect\w*|sendRedirect|require|import|Link|Anchor|href|setProfile|addProfile|origin|origins|allowedOrigins|cors\w*)$/i;

/** Sockets. They count on the port of HL7 (IANA: hl7, 2575/tcp), or in a file that frames messages by MLLP. */
export const mllpSockets: ShapeRow<'client' | 'mllp'> = {
  subject: 'mllp',
  languages: [
    ...native,
    ...jvm,
    ...dotnet,
    ...script,
    'python',
    'go',
    'ruby',
    'php',
    'rust',
    'perl',
    'elixir',
    'dart',
    'swift',
  ],
  pattern:
    /(?<!\w)(?:new\s{1,4}(?:(?:java\.net\.|net\.)?Socket|TcpClient)|(?<!tls\.)(?:socket\.)?create_connection|socket\.connect|sock\.connect|s\.connect|client\.connect|(?:client|tcp\w{0,10})\.ConnectAsync|\w{1,20}\.connect|TcpClient|Socket|TCPSocket\.(?:new|open)|net\.(?:connect|createConnection)|net\.Dial(?:Timeout)?|net\.DialTCP|fsockopen|pfsockopen|stream_socket_client|TcpStream::connect|:gen_tcp\.connect|IO::Socket::INET->new|asyncio\.open_connection|SocketChannel\.open|InetSocketAddress|Socket\.connect|NWConnection|Tcp\(\)\.outgoingConnection)\s{0,4}\(\s{0,8}[({]?\s{0,8}(?:"tcp4?"\s{0,4},\s{0,8})?(?:(?:host\s{0,4}[:=]\s{0,4})?(?:NWEndpoint\.Host\()?f?(?<host>["'][^"'\n]{0,120}["'])|[^;"'\n]{0,80}?)\)?\s{0,4}[^;\n]{0,60}/g,
  what: 'HL7 over MLLP without TLS',
};

/** Clients of protocols without encryption. The group `host` is the host where it is written there. */
export const cleartextClients: readonly ShapeRow<'client' | 'mllp'>[] = [
  {
    // https://docs.python.org/3/library/ftplib.html
    subject: 'client',
    languages: ['python'],
    pattern:
      /(?<![\w.])(?:ftplib\.)?FTP\s{0,4}\((?!TLS)(?:\s{0,8}(?:host\s{0,4}=\s{0,4})?(?:(?<host>[rfb]?["'][^"'\n]{0,120}["'])|[^"'()\n,]{0,60}))?/g,
    what: 'FTP',
  },
  {
    // https://commons.apache.org/proper/commons-net/apidocs/org/apache/commons/net/ftp/FTPClient.html
    subject: 'client',
    languages: jvm,
    pattern: /\bnew\s{1,4}FTPClient\s{0,4}\(\s{0,4}\)|(?<=[=\s])FTPClient\(\s{0,4}\)(?!\s{0,4}\{)/g,
    unless: /^\s{0,40}(?:import|(?:public|private|protected)?\s{0,4}class)\b/,
    what: 'FTP',
  },
  {
    subject: 'client',
    languages: ['ruby', 'crystal'],
    pattern: /\bNet::FTP\.(?:new|open)\s{0,4}\(?\s{0,4}(?<host>["'][^"'\n]{0,120}["'])?(?![^\n]{0,160}\bssl:)/g,
    what: 'FTP',
  },
  {
    subject: 'client',
    languages: ['php'],
    pattern: /(?<![\w>:])ftp_connect\s{0,4}\(\s{0,4}(?<host>["'][^"'\n]{0,120}["'])?/g,
    what: 'FTP',
  },
  {
    subject: 'client',
    languages: ['perl'],
    pattern: /\bNet::FTP->new\s{0,4}\(\s{0,4}(?<host>["'][^"'\n]{0,120}["'])?(?![^;]{0,300}\bSSL\s{0,4}=>\s{0,4}1)/g,
    what: 'FTP',
  },
  {
    // https://pkg.go.dev/github.com/jlaffaye/ftp
    subject: 'client',
    languages: ['go'],
    pattern: /\bftp\.(?:Dial|DialTimeout|Connect)\s{0,4}\(\s{0,4}(?<host>"[^"\n]{0,120}")?(?![^\n]{0,300}TLS)/g,
    what: 'FTP',
  },
  {
    subject: 'client',
    languages: dotnet,
    pattern:
      /\bFtpEncryptionMode\.None\b|\bFtpWebRequest\b[^;]{0,200};[\s\S]{0,400}?(?<at>\.EnableSsl\s{0,4}=\s{0,4}false)\b/g,
    what: 'FTP',
  },
  {
    subject: 'client',
    languages: ['rust'],
    pattern: /\b(?:Async)?FtpStream::connect\s{0,4}\(\s{0,4}(?<host>"[^"\n]{0,120}")?(?![^;]{0,400}into_secure)/g,
    what: 'FTP',
  },
  {
    // https://www.gnu.org/software/inetutils/manual/
    subject: 'client',
    languages: ['shellscript', 'fish', 'bat'],
    pattern: /^[ \t]{0,40}(?:ftp|telnet)\s{1,4}(?:-\w{1,8}\s{1,4}){0,4}(?<host>[\w-]{1,60}(?:\.[\w-]{1,60}){1,6})\b/gm,
    what: 'FTP or Telnet',
  },
  {
    subject: 'client',
    languages: ['python'],
    pattern: /\btelnetlib3?\.(?:Telnet|open_connection)\s{0,4}\(\s{0,8}(?<host>["'][^"'\n]{0,120}["'])?/g,
    what: 'Telnet',
  },
  {
    subject: 'client',
    languages: ['ruby', 'perl', ...jvm],
    pattern: /\bNet::Telnet(?:\.new|->new)\b|\bnew\s{1,4}TelnetClient\s{0,4}\(/g,
    what: 'Telnet',
  },
  {
    // https://www.rfc-editor.org/rfc/rfc8314 (STARTTLS or TLS for submission)
    subject: 'client',
    languages: ['java', 'kotlin', 'scala', 'groovy', 'properties', 'yaml'],
    pattern: /\bmail\.smtp\.starttls\.(?:enable|required)["']?\s{0,4}[,=:]\s{0,4}["']?false\b/g,
    inStrings: true,
    what: 'mail without TLS',
  },
  {
    subject: 'client',
    languages: dotnet,
    pattern:
      /\bSecureSocketOptions\.None\b|\bSmtpClient\b[^;]{0,200}[;{][\s\S]{0,600}?(?<at>\bEnableSsl\s{0,4}=\s{0,4}false)\b/g,
    what: 'mail without TLS',
  },
  {
    subject: 'client',
    languages: ['python', 'php', 'ruby', 'rust', 'javascript', 'typescript'],
    pattern:
      /->SMTPSecure\s{0,4}=\s{0,4}(?:false\b|''|"")|(?<=^\s{0,20})(?:EMAIL|MAIL)_USE_TLS\s{0,4}=\s{0,4}False\b|\benable_starttls(?:_auto)?:?\s{0,4}(?:=>)?\s{0,4}(?:false|:never)\b|->SMTPAutoTLS\s{0,4}=\s{0,4}false\b|\bSmtpTransport::builder_dangerous\b|\bignoreTLS["']?\s{0,4}:\s{0,4}true\b/gm,
    what: 'mail without TLS',
  },
  {
    // https://grpc.io/docs/guides/auth/
    subject: 'client',
    languages: ['python', 'go', ...script, ...jvm, ...dotnet, 'ruby', 'php'],
    pattern:
      /\b(?:[(,]\s{0,8}["'](?<host3>[\w.-]{1,120}(?::\d{1,5})?)["']\s{0,4},\s{0,8}(?:grpc\.)?(?:credentials|ChannelCredentials)\.createInsecure\(\)|\bgrpc\.(?:aio\.)?insecure_channel\s{0,4}\(\s{0,8}(?:target\s{0,4}=\s{0,4})?f?(?<host>["'][^"'\n]{1,120}["'])|ChannelCredentials::createInsecure\b|grpc\.(?:Dial|DialContext|NewClient)\s{0,4}\([^"()\n]{0,60}(?<host2>"[^"\n]{1,120}")[^\n]{0,200}(?:WithInsecure\(|insecure\.NewCredentials))/g,
    what: 'gRPC without TLS',
  },
  {
    // The port of MQTT without TLS (IANA). https://eclipse.dev/paho/files/paho.mqtt.python/html/client.html
    subject: 'client',
    languages: ['python'],
    pattern:
      /\.connect\s{0,4}\(\s{0,8}(?:host\s{0,4}=\s{0,4})?(?:(?<host>["'][^"'\n]{0,120}["'])|[\w.]{1,60})\s{0,4},\s{0,4}(?:port\s{0,4}=\s{0,4})?1883\b/g,
    what: 'MQTT without TLS',
  },
  {
    subject: 'client',
    languages: ['python', 'php', 'ruby', ...script, ...jvm, 'go', ...dotnet, 'properties', 'yaml'],
    pattern:
      /\b(?:security[._]?[pP]rotocol|SECURITY_PROTOCOL_CONFIG|SecurityProtocol)["']?\s{0,4}[,=:]\s{0,4}(?:["']?(?:SASL_)?PLAINTEXT\b|SecurityProtocol\.(?:Sasl)?Plaintext\b)/g,
    inStrings: true,
    what: 'Kafka without TLS',
  },
  {
    // https://hapifhir.github.io/hapi-hl7v2/: the last argument says whether TLS is used.
    subject: 'mllp',
    languages: jvm,
    pattern:
      /\b(?:newClient|newServer|newLazyClient)\s{0,4}\(\s{0,8}(?:(?<host>"[^"\n]{0,120}")\s{0,4},\s{0,8})?[\w."]{1,60}\s{0,4},\s{0,8}(?:[\w."]{1,60}\s{0,4},\s{0,8}){0,2}(?:useTls\s{0,4}=\s{0,4})?false\s{0,4}\)/g,
    what: 'HL7 over MLLP without TLS',
  },
  {
    // https://python-hl7.readthedocs.io/en/latest/mllp_send.html
    subject: 'mllp',
    languages: ['python'],
    pattern:
      /\b(?:MLLPClient|open_hl7_connection|start_hl7_server)\s{0,4}\(\s{0,8}(?:(?<host>["'][^"'\n]{0,120}["']))?(?![^)]{0,200}\bssl\s{0,4}=)/g,
    unless: /^\s{0,40}(?:from|import|class)\b/,
    what: 'HL7 over MLLP without TLS',
  },
  mllpSockets,
];

/** Text that shows that a file frames messages of HL7 by MLLP: vertical tab before, file separator after. */
export const mllpFrame =
  /(?:\\x0b|0x0b|\\u000b|\\v|\\013|\\vt|chr\(11\)|Chr\(11\)|String\.fromCharCode\(11\)|\(char\)\s?11|\bVT\b|SB\b)[\s\S]{0,4000}(?:\\x1c|0x1c|\\u001c|\\034|chr\(28\)|\bFS\b|EB\b)|\bMLLP\b/i;

/** Options that say that a client sends in the clear. */
export const cleartextOptions: readonly OptionRow<'client' | 'app'>[] = [
  {
    // MinIO. https://min.io/docs/minio/linux/developers/go/API.html
    subject: 'client',
    names: ['Secure', 'useSSL', 'use_ssl', 'secure'],
    within: /minio|boto|ftp|access|\bs3\b|ldap|bunny|amqp|influx|clickhouse|weaviate|milvus|syslog/,
    values: [false],
    what: 'a client without TLS',
  },
  {
    // Apps. https://docs.expo.dev/versions/latest/sdk/build-properties/
    subject: 'app',
    names: [
      'usesCleartextTraffic',
      'NSAllowsArbitraryLoads',
      'NSExceptionAllowsInsecureHTTPLoads',
      'cleartextTrafficPermitted',
    ],
    values: [true],
    without: /localhost|10\.0\.2\.2|127\.0\.0\.1|\.local\b/,
    what: 'the app may send in the clear',
  },
];

/** Directives and settings that let an app or a server send in the clear. */
export const cleartextShapes: readonly ShapeRow<'app'>[] = [
  {
    // https://developer.android.com/reference/android/webkit/WebSettings#setMixedContentMode(int)
    subject: 'app',
    languages: jvm,
    pattern: /\b(?:WebSettings\.)?MIXED_CONTENT_ALWAYS_ALLOW\b/g,
    unless: /^\s{0,40}import\b/,
    what: 'pages may load what comes in the clear',
  },
  {
    // https://square.github.io/okhttp/5.x/okhttp/okhttp3/-connection-spec/
    subject: 'app',
    languages: jvm,
    pattern: /\bConnectionSpec\.CLEARTEXT\b/g,
    unless: /^\s{0,40}import\b/,
    what: 'the client may send in the clear',
  },
  {
    // https://developer.apple.com/documentation/bundleresources/information-property-list/nsapptransportsecurity
    subject: 'app',
    languages: ['xml'],
    pattern: /<key>NSAllowsArbitraryLoads(?:InWebContent|ForMedia)?<\/key>\s{0,40}<true\s?\/>/g,
    what: 'App Transport Security is switched off for every host',
  },
  {
    subject: 'app',
    languages: ['xml'],
    pattern:
      /<key>(?!localhost|127\.|[\w-]{1,60}\.local<)[\w.-]{1,120}<\/key>\s{0,40}<dict>(?:(?!<\/dict>)[\s\S]){0,600}?(?<at><key>NS(?:Temporary|ThirdParty)?ExceptionAllowsInsecureHTTPLoads<\/key>)\s{0,40}<true\s?\/>/g,
    what: 'the app may send in the clear',
  },
  {
    // https://developer.android.com/privacy-and-security/security-config#CleartextTrafficPermitted
    subject: 'app',
    languages: ['xml'],
    pattern: /\bandroid:usesCleartextTraffic="true"/g,
    what: 'the app may send in the clear',
  },
  {
    subject: 'app',
    languages: ['xml'],
    pattern: /<base-config\b[^>]{0,200}\bcleartextTrafficPermitted="true"/g,
    what: 'the app may send in the clear to every host',
  },
  {
    subject: 'app',
    languages: ['xml'],
    pattern:
      /<domain-config\b[^>]{0,200}\bcleartextTrafficPermitted="true"[^>]{0,100}>(?=\s{0,80}<domain\b[^>]{0,100}>(?!\s{0,20}(?:localhost|10\.0\.[23]\.2|127\.|[\w-]{1,60}\.local\b)))/g,
    what: 'the app may send in the clear',
  },
];

/** Commands that fetch, so that a download of a package is told from a request with data. */
export const commandLanguages: readonly string[] = commands;
