const express = require('express');
const app = express();
const router = express.Router();
app.get('/patients/early', (req, res) => res.json(Patient.all()));
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ access/missing-authentication
app.use('/api', requireAuth, router);
router.get('/patients', (req, res) => res.json(Patient.all()));
app.use(passport.authenticate('jwt'));
app.get('/patients/late', (req, res) => res.json(Patient.all()));
axios.get('/patients/1', opts);
