/**
 * Whether a vendor offers a business associate agreement (BAA, 45 CFR 164.504(e)), as far as its public pages say.
 * - `available`: in the standard terms, or to be accepted without asking
 * - `plan-gated`: on certain plans only
 * - `on-request`: decided case by case
 * - `not-offered`: its pages say no, or it is a consumer or preview surface
 * - `unknown`: nothing was found; that is no statement about the law
 * - `self-hosted`: no third party receives anything as long as it runs on the team's own machines
 *
 * None of these covers anybody: only a signed agreement does.
 */
export type Posture = 'available' | 'plan-gated' | 'on-request' | 'not-offered' | 'unknown' | 'self-hosted';

/** Whoever receives what is sent to a model, a transcription, a trace or a vector search. */
export interface AiVendor {
  /** The key of the policy file, such as `openai` or `aws-bedrock`. Never renamed. */
  readonly id: string;
  /** The name in messages. */
  readonly name: string;
  /** Vendors of one group sell under one contract: `azure`, `aws`, `google-cloud`. */
  readonly group?: string;
  readonly kind: 'model' | 'gateway' | 'tracing' | 'speech' | 'vector-store' | 'local';
  /** Globs of host names in lower case; `*` stands for one or more labels or a part of one. */
  readonly hosts: readonly string[];
  /** The host that its own libraries call when nothing else is said. */
  readonly defaultHost?: string;
  /** Environment variables that hold its key, and those that change where its libraries send. */
  readonly env: { readonly key: readonly string[]; readonly baseUrl: readonly string[] };
  /** Globs of model names that only this vendor serves under this name. */
  readonly models: readonly string[];
  readonly posture: Posture;
  /** One sentence on conditions. */
  readonly postureNote?: string;
  /** Where the posture comes from: the address of a page, or one of the fixed phrases of `vendors/sources.ts`. */
  readonly source: string;
  /** The day on which the source was read, YYYY-MM-DD. */
  readonly verified: string;
  /** How long it keeps what is sent, in days, and products outside the usual scope of an agreement. */
  readonly retention?: { readonly defaultDays?: number; readonly outside: readonly string[] };
}

/**
 * An argument by name, by position (from 0), or by both where a language allows both.
 * - `path` reaches into an options object: `{ position: 0, path: ['baseURL'] }`. Without name and position it is a
 *   property that an initialiser sets: `new AnthropicClient { BaseUrl = ... }`.
 * - `method` names a step of a builder chain, or an option function among the arguments (Go), whose first argument it
 *   is: `.baseUrl(...)`, `option.WithBaseURL(...)`.
 */
export interface ArgumentRef {
  readonly position?: number;
  readonly name?: string;
  readonly path?: readonly string[];
  readonly method?: string;
}

/** The ecosystems by package registry; `java` covers Kotlin, and Scala where it uses libraries of Java. */
export type Ecosystem = 'js' | 'python' | 'java' | 'csharp' | 'go' | 'ruby' | 'php' | 'rust' | 'swift' | 'scala';

/** What constructing or calling one export of a client library means. */
export interface AiClient {
  /** The vendor it talks to unless an argument, a flag or the configuration says otherwise; `*` where nothing does. */
  readonly vendor: string;
  readonly ecosystem: Ecosystem;
  /**
   * What the import names: an npm package and path, a Python module, a Java package, a C# or PHP namespace (empty for
   * PHP's global one), a Go import path, a Ruby or Rust library. `x*` is `x` and everything below it (behind `.`, `/`,
   * `::` or a backslash), never `xy`; `x.*` is only what is below it.
   */
  readonly module: string;
  /**
   * The class or function as imported, `default` for a default import. Dots stand for static and nested members in
   * every language: `OpenAIOkHttpClient.builder`, `OpenAI.Client` for Ruby's `OpenAI::Client.new`. A class is also what
   * a parameter or field of that type is, where a framework injects it.
   */
  readonly export: string;
  /**
   * - `client`: is constructed, and its methods send
   * - `model`: a model object of a framework, or a function that makes one
   * - `call`: calling the export itself sends
   */
  readonly kind: 'client' | 'model' | 'call';
  /** Where a base URL or an endpoint can be given. */
  readonly baseUrl?: readonly ArgumentRef[];
  /** Where the model is named. A value that is an address is a base URL instead. */
  readonly model?: readonly ArgumentRef[];
  /** Where a region is named. */
  readonly region?: readonly ArgumentRef[];
  /** The name of the service that the first argument must have: `bedrock-runtime` of `boto3.client('bedrock-runtime')`. */
  readonly service?: string;
  /**
   * Arguments with a value that change the vendor: `vertexai: true`. The value is a constant, or the name of the class
   * or function that makes it (`BedrockBackend`); `*` is any.
   */
  readonly flags?: readonly { readonly arg: ArgumentRef; readonly value: string; readonly vendor: string }[];
  /**
   * Paths of methods that send data, from the object: `chat.completions.create`. A step may be a call
   * (`getGenerativeModel.generateContent` is `x.getGenerativeModel(...).generateContent(...)`), and a `*` at the end is
   * any method below. `__call__` is calling the object itself. Empty for `call`, and for models only handed on.
   */
  readonly sends: readonly string[];
  /**
   * Arguments that hold a model or client object, by name, position or step of a builder: `model` of
   * `generateText({ model })`, `0`, `chatModel` of `AiServices.builder(...).chatModel(model)`.
   */
  readonly uses?: readonly string[];
}

/** A call after which the vendor keeps what was sent, or may train on it. */
export interface AiUse {
  readonly vendor: string;
  /** The path of the method from the client; `*` at the end is any method below. */
  readonly method: string;
  readonly kind: 'retention' | 'training';
  /** Counts only with this argument, option or builder method (`store`); `byDefault`: also when it is not given. */
  readonly when?: { readonly arg: string; readonly value: string; readonly byDefault: boolean };
  /** Fixed words for the message. */
  readonly what: string;
  readonly source: string;
  readonly verified: string;
}
