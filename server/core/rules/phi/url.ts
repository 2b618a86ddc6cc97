import { identifierRule } from './identifierRule.js';

export const url = identifierRule({
  id: 'url',
  noun: 'URL that leads to a patient',
  why: "A link that carries a patient's number or name identifies wherever it is logged, cached or forwarded.",
  remedy: 'Replace the number or name in it (quick fix), or link to example.com.',
  limits: "Only URLs that carry an identifier, and personal pages under a patient's record, are reported.",
  examples: [
    {
      file: 'note.md',
      code: 'Patient was seen in clinic; chart: https://portal.lakeshorehealth.org/patients/4471902/chart',
      flagged: true,
    },
    {
      file: 'note.md',
      code: 'Patient was seen in clinic; docs: https://www.hl7.org/fhir/patient.html',
      flagged: false,
    },
  ],
});
