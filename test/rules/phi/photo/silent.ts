/** Icons, logos, pages and pictures of nobody. */
export const icon = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk';
export const patients = [
  { patientPhoto: 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==' },
  { patientPhoto: 'placeholder.png' },
  { patientPhoto: 'default-avatar.jpg' },
  { patientPhoto: 'https://example.com/photo.jpg' },
  { patientPhoto: 'data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciLz4=' },
  { patientPhoto: '' },
  { patientPhoto: `${id}.jpg` },
  { patientPhoto: faker.image.avatar() },
  { patientPhotoMaxBytes: 20480, patientPhotoType: 'image/jpeg' },
];
const hero = '/assets/happy-patients/hero-banner.jpg';
const glob = 'patients/*/photos/*.jpg';
const product = { photo: 'blender-4471902.jpg', picture: 'sofa.png' };
