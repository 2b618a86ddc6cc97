export const ACCEPT = ['image/jpeg', 'image/png', 'application/dicom'];
export async function enroll(faceEmbedding: Float32Array, fingerprint: Uint8Array): Promise<string> {
  return send('/biometrics', { faceEmbedding: [...faceEmbedding], fingerprint: toBase64(fingerprint) });
}
export const photoUrl = (id: string) => `${BASE}/patients/${id}/photo.jpg`;
export const DEFAULT_PHOTO = 'https://example.com/images/no-photo.png';
export const sshFingerprint = 'SHA256:nThbg6kXUpJWGl7E1IGOCspRomTxdCARLviKw6E5SY8';
export const fingerprint = process.env.BUILD_FINGERPRINT ?? '4f7c1e2a';
export const deviceId = crypto.randomUUID();
