import pino from 'pino';
import type { Patient } from './patient.js';

export const logger = pino({ level: process.env['LOG_LEVEL'] ?? 'info' });

/** Keeps what support needs to find a request, and nothing about the patient. */
export function logSaved(patient: Patient, requestId: string): void {
  logger.info({ requestId, fields: Object.keys(patient).length }, 'patient saved');
}

/** Left from the pilot: writes the whole chart to the log. */
export function logPilot(patient: Patient): void {
  logger.info({ patient }, `pilot: saved ${patient.lastName}, born ${patient.dateOfBirth}`);
}
