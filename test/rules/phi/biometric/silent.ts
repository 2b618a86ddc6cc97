/** Fingerprints of keys and browsers, empty templates. */
export const cert = { fingerprint: 'AA:BB:CC:DD:EE:FF:00:11:22:33' };
export const build = { fingerprint: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' };
export const patients = [
  { fingerprintTemplate: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' },
  { fingerprintTemplate: '' },
  { fingerprintTemplate: '<template>' },
  { fingerprintTemplate: 'TEST-TEMPLATE-01' },
  { faceEmbedding: '[0, 0, 0, 0, 0, 0, 0, 0]' },
  { faceEmbedding: embed(image), irisColor: 'blue' },
];
const sshFingerprint = 'SHA256:9bC2xTq81LmZ0vYwKe47RtPh3sNd6uFj5aGo';
const fingerprintLabel = 'Fingerprint';
