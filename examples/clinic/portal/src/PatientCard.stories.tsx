import { PatientCard } from './PatientCard';

export const meta = { title: 'Charts/PatientCard', component: PatientCard };

export const Pilot = {
  args: {
    patientName: 'Marjorie Ellingsworth-Tran',
    dateOfBirth: '05/21/1948',
    photo: 'https://photos.cedarhollow-clinic.com/faces/ellingsworth-tran.jpg',
    messages: 'https://portal.cedarhollow-clinic.com/patients/48213/messages',
  },
};

export const Empty = {
  args: { patientName: 'First Last', dateOfBirth: 'MM/DD/YYYY', photo: '/static/avatar.svg', messages: '/patients/:id/messages' },
};
