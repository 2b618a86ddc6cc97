export function follow(patientId: string) {
  const vitals = new WebSocket('ws://vitals.partner.example/patients');
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ transport/cleartext-url
  const alarms = new WebSocket('wss://vitals.partner.example/alarms');
  const local = new WebSocket('ws://127.0.0.1:9000/patients');
  return [vitals, alarms, local, patientId];
}
