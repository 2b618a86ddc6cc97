import type { ClinicalFact } from '../catalog/clinicalFacts.js';
import { remembered } from '../catalog/wordMemory.js';
import { isLuhnValid } from './checksums.js';

/**
 * Codes of diagnoses, medications, procedures and results: their formats and check digits, no code lists and no
 * descriptions. The formats are common knowledge, named after their keepers and not read from an edition. A code
 * identifies nobody; beside an identifier it makes a health record.
 */

/** ICD-10-CM, with or without its point. Source: CMS ICD-10-CM code format. */
const icd10Cm = /^[A-TV-Z]\d[0-9AB](?:\.?[0-9A-TV-Z]{1,4})?$/;

/** ICD-9-CM, which old exports still hold. Source: CMS ICD-9-CM. */
const icd9 = /^(?:\d{3}(?:\.\d{1,2})?|V\d{2}(?:\.\d{1,2})?|E\d{3}(?:\.\d)?)$/;

/** ICD-10-PCS: seven characters without I and O. Source: CMS ICD-10-PCS. */
const icd10Pcs = /^[0-9A-HJ-NP-Z]{7}$/;

/** CPT category I, II and III. Source: AMA CPT code format; no descriptor is shipped. */
const cpt = /^(?:\d{5}|\d{4}[FTU])$/;

/** HCPCS level II. Source: CMS HCPCS. */
const hcpcs = /^[A-V]\d{4}$/;

/** NDC in its three printed forms, and the eleven digits of claims. Source: 21 CFR 207.33; CMS billing format 5-4-2. */
const ndc = /^(?:\d{4}-\d{4}-\d{2}|\d{5}-\d{3}-\d{2}|\d{5}-\d{4}-\d{1,2}|\d{11})$/;

/** RxNorm concept identifiers: plain numbers, which only a name can tell. Source: NLM RxNorm technical documentation. */
const rxcui = /^\d{2,8}$/;

/** Is it a LOINC code: up to seven digits, a hyphen and a mod-10 check digit? Source: LOINC Users' Guide, appendix. */
export function isLoinc(value: string): boolean {
  const parts = /^(\d{1,7})-(\d)$/.exec(value);
  return parts !== null && isLuhnValid(`${parts[1]}${parts[2]}`);
}

/** The dihedral group of Verhoeff's scheme and its permutations. Source: J. Verhoeff, 1969. */
const multiply = [
  '0123456789',
  '1234067895',
  '2340178956',
  '3401289567',
  '4012395678',
  '5987604321',
  '6598710432',
  '7659821043',
  '8765932104',
  '9876543210',
];
const permute = [
  '0123456789',
  '1576283094',
  '5803796142',
  '8916043527',
  '9453126870',
  '4286573901',
  '2793806415',
  '7046913258',
];

/** Is it a SNOMED CT identifier: 6 to 18 digits with a Verhoeff check digit? Source: SNOMED CT Release File Specification. */
export function isSnomed(value: string): boolean {
  if (!/^[1-9]\d{5,17}$/.test(value)) return false;
  let check = 0;
  for (let i = 0; i < value.length; i++) {
    const digit = Number(value[value.length - 1 - i]);
    check = Number(multiply[check]?.[Number(permute[i % 8]?.[digit])]);
  }
  return check === 0;
}

type Format = (value: string) => boolean;

/** Names that announce a code system. A value that has not its format is no code: a title, a column of something else. */
const systems: readonly (readonly [name: RegExp, fact: ClinicalFact, holds: Format])[] = [
  [/(?:^|[^A-Za-z])icd_?-?9|(?:Icd|ICD)_?-?9/, 'diagnosis', (value) => icd9.test(value)],
  [/(?:icd|Icd|ICD)_?-?10_?-?(?:pcs|Pcs|PCS)/, 'procedure', (value) => icd10Pcs.test(value)],
  [/(?:^|[^A-Za-z])icd|Icd|ICD/, 'diagnosis', (value) => icd10Cm.test(value.toUpperCase()) || icd9.test(value)],
  [/snomed|sctid/i, 'diagnosis', isSnomed],
  [/loinc/i, 'result', isLoinc],
  [/rxnorm|rxcui/i, 'medication', (value) => rxcui.test(value)],
  [/(?:^|[^a-z])ndc/i, 'medication', (value) => ndc.test(value)],
  [/(?:^|[^a-z])cpt/i, 'procedure', (value) => cpt.test(value)],
  [/hcpcs/i, 'procedure', (value) => hcpcs.test(value) || cpt.test(value)],
];

const systemOf = remembered((name) => systems.find(([pattern]) => pattern.test(name)));

/** What a name of a code system and a value of its format say; 'no' when the name is one and the value is not. */
export function factOfNamedCode(name: string, value: string): ClinicalFact | 'no' | undefined {
  const system = systemOf(name);
  if (system === undefined) return undefined;
  return system[2](value) ? system[1] : 'no';
}

/** Names under which a number with a hyphen may be a LOINC code. */
const testName = /code|test|lab|obs|analyte/i;

/** ICD-10-CM with its point is like hardly anything else; LOINC needs its check digit and the name of a test. */
export function factOfBareCode(value: string, name: string): ClinicalFact | undefined {
  if (value.includes('.') && icd10Cm.test(value)) return 'diagnosis';
  return testName.test(name) && isLoinc(value) ? 'result' : undefined;
}
