import { Router } from 'express';
import { pool } from '../db/pool.js';
import { logPilot, logSaved } from '../logging.js';
import { Patient } from '../patient.js';

export const patients = Router();

// Dashiell Kowalewski (MRN CH-0048290) could not be found by his nickname, see the ticket of the front desk.
patients.get('/:mrn', async (request, response) => {
  const { rows } = await pool.query('SELECT * FROM patient WHERE mrn = $1', [request.params.mrn]);
  const [patient] = rows;
  if (!patient) {
    response.status(404).json({ error: 'No patient has this medical record number' });
    return;
  }
  response.json(patient);
});

patients.post('/', async (request, response) => {
  const patient = Patient.parse(request.body);
  await pool.query('INSERT INTO patient (mrn, last_name, first_name, birth_date) VALUES ($1, $2, $3, $4)', [
    patient.mrn,
    patient.lastName,
    patient.firstName,
    patient.dateOfBirth,
  ]);
  logSaved(patient, String(request.headers['x-request-id'] ?? ''));
  if (process.env['PILOT']) logPilot(patient);
  response.status(201).json({ mrn: patient.mrn });
});
