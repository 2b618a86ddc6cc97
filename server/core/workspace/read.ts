/** From a document to what it says that concerns other files, beside AI endpoints. */
import { isClinicalDocument } from '../identifiers/surroundings.js';
import type { Document } from '../model.js';
import { codeOf } from '../program/code.js';
import type { Program } from '../program/model.js';
import type { Value } from '../resources/model.js';
import { resourcesOf } from '../resources/read.js';
import { readYaml } from '../resources/yaml.js';
import { concernsNobody, type WorkspaceFacts } from './facts.js';
import { guardsOf } from './guards.js';
import { companionsOf, declaredStores, storeSettings } from './stores.js';
import { storeUses } from './uses.js';

/** What a document says to others; undefined when that is nothing. */
export function workspaceFactsOf(document: Document, programs: readonly Program[]): WorkspaceFacts | undefined {
  const clinical = isClinicalDocument(document);
  const code = programs.map((program) => codeOf(program, { clinical }));
  const resources = resourcesOf(document, code);
  const facts: WorkspaceFacts = {
    stores: declaredStores(resources, document),
    companions: companionsOf(resources, document),
    settings: storeSettings(
      [...resources.map(({ properties }) => properties), ...documentsOf(document)],
      document.text,
    ),
    uses: code.flatMap((each) => storeUses(each, document)),
    guards: guardsOf(document, code),
  };
  return concernsNobody(facts) ? undefined : facts;
}

/** Longer files of data are no configuration that people write. In UTF-16 units. */
const longestConfiguration = 256 * 1024;

/** Files of data that give programs their environment: compose, SAM, serverless, Kubernetes, and files of variables. */
function documentsOf({ language, text, literals }: Document): readonly Value[] {
  if (text.length > longestConfiguration) return [];
  if (language === 'yaml' && /\b(?:environment|variables|env)\s{0,9}:/i.test(text)) return readYaml(text);
  if (language !== 'dotenv') return [];
  const properties = literals
    .filter(({ kind, name }) => kind === 'field' && name !== '')
    .map(({ name, start, end }) => {
      const value = { kind: 'known', value: text.slice(start, end), written: true, start, end } as const;
      return { name, value, at: { start, end } };
    });
  const whole = { start: 0, end: text.length };
  const variables: Value = { kind: 'object', properties, open: false, ...whole };
  return [{ kind: 'object', properties: [{ name: 'env', value: variables, at: whole }], open: false, ...whole }];
}
