'use strict';
// dr. schedule: mon-fri 08:00-17:00, closed 12:00-13:00
const SLOT_MINUTES = 20;
const OPENING = { monday: '08:00', friday: '17:00' };

module.exports = [
  { patient: 'Barnaby Quill-Ostrowski', appointmentDate: '2025-04-09', reason: 'wound check', room: 4 },
  { patient: 'Wilhelmina Strand', appointmentDate: '04/11/2025', reason: 'flu vaccine', room: 2 },
  { patient: null, appointmentDate: null, reason: 'blocked: staff meeting', room: 1 },
];
