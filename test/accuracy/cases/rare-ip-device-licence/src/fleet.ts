export const rides = [{ rider: 'patient', patientName: 'Ginevra Stallworth', vin: '5YJ3E1EA5PF402713', plate: '8KDR418' }];
export const router = { model: 'RB4011', firmware: '7.16.1', mac: '00:00:00:00:00:00', ip: '192.168.88.1' };
