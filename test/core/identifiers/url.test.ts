import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { url } from '../../../server/core/identifiers/url.js';
import { candidatesIn, describePromises, found, judged } from './properties.js';

const addresses = fc
  .tuple(
    fc.constantFrom('portal.ridgeviewclinic.com', 'charts.lakeshore-health.org'),
    fc.constantFrom('patients/', 'fhir/Patient/', 'members/', 'view?mrn=', 'search?patientId='),
    fc.integer({ min: 2_000_000, max: 8_999_999 }),
  )
  .filter(([, , id]) => !/000/.test(String(id)))
  .map(([host, path, id]) => `https://${host}/${path}${id}`)
  .filter((value) => judged(url, value) === 'real');

describePromises({ identifier: url, valid: addresses, strong: true, keepsShape: false, place: { subject: 'patient' } });

describe('url', () => {
  it('takes any address of a person for real, but no address of nobody', () => {
    const blog = 'https://gwendolynthackeray.blogspot.com';
    expect(judged(url, blog)).toBe('real');
    expect(judged(url, blog, { subject: 'unknown' })).toBe('none');
  });

  it('finds a search for one person', () => {
    const text = 'GET https://ehr.lakeshore-health.org/find?name=Brzezicki&birthdate=1949-08-22 200';
    expect(found(url, text)).toHaveLength(1);
  });

  it('weighs a link to one patient above the number in it, and a search by birth date below', () => {
    const weightOf = (text: string) => candidatesIn(url, text)[0]?.weight;
    expect(weightOf('https://ehr.lakeshore-health.org/chart?mrn=A4471902')).toBe(85);
    expect(weightOf('https://ehr.lakeshore-health.org/patients/4471902')).toBe(85);
    expect(weightOf('https://ehr.lakeshore-health.org/Patient?family=Brzezicki&birthdate=1949-08-22')).toBe(75);
  });

  it('finds a page whose owner is named before it', () => {
    const page = 'https://juneauorthopatients.com/portal/abroughton';
    expect(found(url, `His page at ${page} has the images.`)).toEqual([page]);
    expect(found(url, `The manual at ${page} has the images.`)).toEqual([]);
  });

  it('finds a record with a random id', () => {
    const address = 'https://fhir.lakeshore-health.org/r4/Patient/eb5b1c16-d634-42e0-bb40-fd958bec9101';
    expect(found(url, `fullUrl ${address}.`)).toEqual([address]);
  });

  it.each([
    'http://hl7.org/fhir/sid/us-npi',
    'https://api.lakeshore-health.org/patients/:id',
    'https://api.lakeshore-health.org/patients/{patientId}',
    'https://api.lakeshore-health.org/patients',
    'https://api.lakeshore-health.org/patients/search',
    'https://api.lakeshore-health.org/patients/123',
    'http://localhost:8080/patients/4471902',
    'https://api.example.com/patients/4471902',
    'https://github.com/clinic/patients/pull/4471',
    'https://www.lakeshore-health.org/about?mrn=',
    'https://server.lakeshore-health.org/items/4471902',
    '/patients/4471902',
  ])('is silent on %s', (text) => {
    expect(found(url, text)).toEqual([]);
  });
});
