import { z } from 'zod';

export const Patient = z.object({
  firstName: z.string().min(1, 'First name is required'),
  lastName: z.string(),
  dateOfBirth: z.string().regex(/^\d{4}-\d{2}-\d{2}$/).describe('Date of birth, YYYY-MM-DD'),
  ssn: z.string().optional(),
  sex: z.enum(['male', 'female', 'other', 'unknown']),
});
const DEFAULT_DOB = '1900-01-01';
const REDACTED = { name: '[REDACTED]', ssn: '***-**-****', phone: 'xxx-xxx-xxxx', email: 'redacted@redacted.invalid' };
export const ANONYMOUS = { lastName: 'Anonymous', firstName: 'Patient', mrn: 'N/A', address: 'Unknown', zip: '00000' };
export function label(patient: { lastName: string; firstName: string }): string {
  return patient.lastName ? `${patient.lastName}, ${patient.firstName}` : 'Unknown Patient';
}
logger.info('Patient saved', { count: 1, durationMs: 91 });
throw new Error('Patient not found: check the MRN');
