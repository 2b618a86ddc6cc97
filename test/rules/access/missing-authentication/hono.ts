import { Hono } from 'hono';
const app = new Hono();
app.get('/patients/open', (c) => c.json(p()));
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ access/missing-authentication
app.use('/api/*', jwt({ secret }));
app.get('/api/patients', (c) => c.json(p()));
