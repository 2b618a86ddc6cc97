import { describe, expect, it } from 'vitest';
import { placeholder } from '../../../server/core/identifiers/placeholders.js';

describe('placeholder', () => {
  it.each([
    '000000',
    '1111111',
    '123456789',
    '987654321',
    '00001234',
    '10001',
    '121212',
    'xxx-xx-xxxx',
    'XXX-XX-1234',
    '***-**-1234',
    '##-####',
    'TEST-000123',
    'MRN-TEST-4471',
    'testMrn',
    'sample',
    'changeme',
    'N/A',
    'unknown',
    'REDACTED',
    '<ssn>',
    '{{mrn}}',
    ':id',
    '%s',
    'your-account-id',
  ])('recognises %s', (value) => expect(placeholder(value)?.kind).toBe('placeholder'));

  it.each(['4471902', '00482913', '412-68-9031', 'XMB440917726', 'LATEST-4471', 'protester88120', 'XXL-88120'])(
    'leaves %s alone',
    (value) => expect(placeholder(value)).toBeUndefined(),
  );
});
