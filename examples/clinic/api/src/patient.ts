import { z } from 'zod';

/** A patient as the API takes it. The patterns describe values; they are none. */
export const Patient = z.object({
  mrn: z.string().regex(/^CH-\d{7}$/, 'A medical record number looks like CH-0000000'),
  lastName: z.string().min(1, 'Last name is required'),
  firstName: z.string(),
  dateOfBirth: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'Use YYYY-MM-DD'),
  ssn: z
    .string()
    .regex(/^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$/, 'Use the form 123-45-6789')
    .optional(),
  phone: z.string().optional(),
  email: z.string().email().optional(),
  address: z.object({ line1: z.string(), city: z.string(), state: z.string().length(2), zip: z.string() }),
});
export type Patient = z.infer<typeof Patient>;

export const UNKNOWN_PATIENT = { lastName: 'Unknown', firstName: 'Patient', dateOfBirth: '1900-01-01', mrn: 'CH-0000000' };
