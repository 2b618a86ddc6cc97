/** What a developer exports and should not commit. The people in it are invented. */

/** An admission in HL7 v2. */
export const admission = [
  'MSH|^~\\&|ADT1|LAKESIDE|RECV|NORTH|20240311102200||ADT^A01^ADT_A01|MSG00041|P|2.5.1',
  'EVN|A01|20240311102200',
  'PID|1||48213377^^^LAKESIDE^MR||ABERNATHY^ROSALIND^M||19610412|F|||1720 N MAPLE ST^^CHICAGO^IL^60614||(312)867-4410||||||536-22-8147',
  'NK1|1|ABERNATHY^DESMOND|SPO|1720 N MAPLE ST^^CHICAGO^IL^60614|(312)867-4411',
  'PV1|1|I|3W^312^A||||1234567893^OKAFOR^NGOZI^^^DR|||MED|||||||||V7741902',
  'DG1|1||E11.9^Type 2 diabetes mellitus without complications^I10|||A',
  '',
].join('\n');

/** A patient and an observation in FHIR. */
export const bundle = `${JSON.stringify(
  {
    resourceType: 'Bundle',
    type: 'collection',
    entry: [
      {
        resource: {
          resourceType: 'Patient',
          id: 'abernathy-1',
          identifier: [
            { system: 'http://hl7.org/fhir/sid/us-ssn', value: '536-22-8147' },
            { type: { coding: [{ code: 'MR' }] }, value: '48213377' },
          ],
          name: [{ family: 'Abernathy', given: ['Rosalind', 'M'] }],
          birthDate: '1961-04-12',
          telecom: [{ system: 'phone', value: '(312) 867-4410' }],
          address: [{ line: ['1720 N Maple St'], city: 'Chicago', state: 'IL', postalCode: '60614' }],
        },
      },
      {
        resource: {
          resourceType: 'Observation',
          status: 'final',
          subject: { reference: 'Patient/abernathy-1' },
          effectiveDateTime: '2024-03-11',
          valueQuantity: { value: 7.9, unit: '%' },
        },
      },
    ],
  },
  undefined,
  2,
)}\n`;
