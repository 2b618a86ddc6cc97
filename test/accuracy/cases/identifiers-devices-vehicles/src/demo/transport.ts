export const pickup = {
  patientName: 'Sebastiana Wolcott',
  vehicleVin: '2T1BURHE4JC934817',
  licensePlate: 'WA BKT 4471',
  wheelchairSerialNumber: 'QX710-2288014',
  oxygenPlan: 'standard',
};
export const monitor = {
  patientId: 'P-88120', 
  imei: '356714091288346',
  macAddress: '3C:5A:B4:7E:91:0D',
  firmware: '4.18.2',
  implantUdi: '(01)00887639120442(17)270331(10)A4471(21)HN883012',
  lastSeenIp: '98.214.77.130',
  portalUrl: 'https://portal.ridgeviewclinic.com/patients/88120/messages',
};
export const kiosk = {
  fingerprintTemplate: 'Rk1SACAyMAAAAAEUAAABPAFiAMUAxQEAAAAoJ4CmAJ1jAICAAMcQYQBA',
  voiceprintId: 'vp_7f20c1d4e9',
  patientPhoto: 'https://cdn.ridgeviewclinic.com/faces/wolcott-sebastiana.jpg',
  avatar: '/static/img/avatar-placeholder.svg',
};
export const bank = { guarantor: 'Matthias Wolcott', cardNumber: '4532981176042182', accountNumber: '000417720918' };
export const testCard = { cardNumber: '4242 4242 4242 4242', routing: '000000000' };
export const docVin = { vin: '11111111111111111', imei: '000000000000000', mac: '00:00:5E:00:53:10' };
