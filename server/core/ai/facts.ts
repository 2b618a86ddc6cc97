/**
 * What one file says about artificial intelligence: plain data, so that it can be sent between threads and kept while
 * the file itself is not. `link` joins the facts of all files.
 */
import type { Span } from '../model.js';
import type { WorkspaceFacts } from '../workspace/facts.js';

/** A method that sends data to a model. */
export interface Send extends Span {
  /** The path of the method from its client: `chat.completions.create`. */
  readonly method: string;
  /** Models that the call names. */
  readonly models: readonly string[];
  /** Arguments of the call that are true, false or a string, by name: what retention depends on. */
  readonly options: Readonly<Record<string, string>>;
  /** The call passes options that could not be read (spread, a variable). */
  readonly optionsOpen: boolean;
}

/** Where an endpoint is chosen. */
export interface Endpoint extends Span {
  readonly kind: /** A client object is made. */
    | 'client'
    /** An address stands in the code. */
    | 'url'
    /** A client comes in from elsewhere: injected, or a parameter. */
    | 'injected'
    /** A configuration file chooses. */
    | 'configuration'
    /** A file of infrastructure sets a service up. Nothing is sent by that. */
    | 'provisioned';
  /** The vendor that the library talks to when no address is given; `*` when the library serves many. */
  readonly vendor: string | undefined;
  /** The name of the library in messages: `openai`. */
  readonly library: string | undefined;
  /** Hosts that the file names, in lower case. */
  readonly hosts: readonly string[];
  /** Environment variables and configuration keys that give the address. */
  readonly settings: readonly string[];
  /** The address may be something that the file does not tell. */
  readonly open: boolean;
  readonly models: readonly string[];
  /** Vendors that the names of models or providers choose, in libraries that serve many. */
  readonly chosen: readonly string[];
  readonly regions: readonly string[];
  /** Environment variables and configuration keys that give the region. */
  readonly regionSettings: readonly string[];
  readonly sends: readonly Send[];
}

/** A send through something that another file of the workspace gives. */
export interface ImportedSend extends Send {
  readonly module: string;
  /** The name in that module and the members up to the method, with `()` after what is called: `getClient()`. */
  readonly path: readonly string[];
}

/** What a name that other files can import stands for. */
export interface ExportedEndpoint {
  /** Name and members, with `()` after what is called: `client`, `getClient()`, `clients.openai`. */
  readonly path: string;
  /** Positions in `endpoints`. */
  readonly endpoints: readonly number[];
}

/** A name that a file gives on from another one. */
export interface Reexport {
  /** `*` for all names. */
  readonly name: string;
  readonly module: string;
  readonly original: string;
}

/** A value of a configuration file that can say where data goes. */
export interface Setting extends Span {
  /** Environment variable, or key path with dots. */
  readonly key: string;
  readonly value: string;
}

/** A vendor that a framework may talk to because a build or configuration file names it. It is no endpoint by itself. */
export interface VendorHint extends Span {
  readonly framework: 'spring-ai' | 'langchain4j';
  readonly vendor: string;
  /** A dependency that brings the vendor, or a key that selects one of several. */
  readonly by: 'dependency' | 'selection';
}

/** All facts of a file. */
export interface AiFacts {
  /** As in `Document.path`. */
  readonly path: string;
  readonly language: string;
  readonly endpoints: readonly Endpoint[];
  readonly importedSends: readonly ImportedSend[];
  readonly exports: readonly ExportedEndpoint[];
  readonly reexports: readonly Reexport[];
  readonly settings: readonly Setting[];
  readonly hints: readonly VendorHint[];
  /** What it says to other files beside AI endpoints. */
  readonly workspace?: WorkspaceFacts;
}

/** Does the file say anything about artificial intelligence? */
export function saysNothing(facts: AiFacts): boolean {
  const { endpoints, importedSends, exports, reexports, settings, hints, workspace } = facts;
  return (
    workspace === undefined &&
    endpoints.length + importedSends.length + exports.length + reexports.length + settings.length + hints.length === 0
  );
}
