export const enrolled = {
  patientName: 'Clotilde Armistead-Vo',
  facePhotoUrl: 'https://media.larkspurhealth.com/portraits/clotilde-armistead.jpg',
  retinaScan: 'cnQxOkQ4a0xzMmZQcVY3WmhUbUpuWXhXY0VyR3VCYU9p',
  homepage: 'https://clotilde-armistead.blogspot.com',
  signatureImage: '/static/signature-line.svg',
};
export const icons = { fingerprint: 'fingerprint-24px', face: 'face-smile', retina: '@2x' };
export const flags = { faceIdEnabled: true, fingerprintLogin: false, voicePrompt: 'Say your name' };
