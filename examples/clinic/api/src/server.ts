import express from 'express';
import { logger } from './logging.js';
import { patients } from './routes/patients.js';
import { scans } from './routes/scans.js';

const PORT = Number(process.env['PORT'] ?? 8080);

export const app = express();
app.use(express.json({ limit: '256kb' }));
app.use('/patients', patients);
app.use('/patients/:mrn/scans', scans);
app.get('/healthz', (_request, response) => {
  response.json({ status: 'ok', version: '4.17.2' });
});

app.listen(PORT, () => logger.info({ port: PORT }, 'listening'));
