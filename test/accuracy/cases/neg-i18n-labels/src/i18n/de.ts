export const de = {
  firstName: 'Vorname',
  lastName: 'Nachname',
  patientName: 'Name des Patienten',
  dateOfBirth: 'Geburtsdatum',
  phone: 'Telefonnummer',
  address: 'Anschrift',
  physician: 'Behandelnder Arzt',
  email: 'E-Mail-Adresse',
};
