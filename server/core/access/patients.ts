/** Does code handle patients? By whole words of names, paths and types. */
import { splitWords } from '../catalog/words.js';

/** Words that name what is recorded of patients, in the singular and plural. */
const clinicalWords: ReadonlySet<string> = new Set(
  'patient patients encounter encounters mrn mrns fhir ehr emr phi hl7 diagnosis diagnoses prescription prescriptions medication medications allergy allergies immunization immunizations immunisation immunisations vitals labs labresult labresults referral referrals chart charts clinical admission admissions discharge discharges condition conditions observation observations careplan careplans bloodpressure ssn radiology pathology biopsy vaccination vaccinations'.split(
    ' ',
  ),
);

/** Words that name the same only beside another: `medical records`, `lab results`, `health history`. */
const pairs =
  /\b(?:medical|health|clinical|patient|hospital) (?:records?|history|histories|notes?|data|files?|documents?|images?)\b|\b(?:lab|test|imaging) (?:results?|reports?|orders?)\b|\bsocial security\b|\bdate of birth\b|\bcare plans?\b|\bvital signs\b|\bdischarge summar(?:y|ies)\b|\binsurance (?:claims?|polic(?:y|ies)|members?)\b/;

/** Words that mean care only where others say so: a chart may be drawn, a condition may be an if. */
const ambiguous: ReadonlySet<string> = new Set(
  'chart charts condition conditions observation observations discharge discharges labs admission admissions referral referrals phi allergy'.split(
    ' ',
  ),
);

/** Does a name, path or piece of code name what is recorded of patients? `broad` lets ambiguous words count. */
export function namesPatients(text: string, broad = false): boolean {
  const words = splitWords(text);
  if (words.some((word) => clinicalWords.has(word) && (broad || !ambiguous.has(word)))) return true;
  return pairs.test(words.join(' '));
}
