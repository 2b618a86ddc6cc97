import { identifierRule } from './identifierRule.js';

export const photo = identifierRule({
  id: 'photo',
  noun: 'Photograph',
  why: 'A full-face photograph identifies by itself.',
  remedy: 'Remove it, or use a drawn placeholder image.',
  limits: 'Images are found by key and by their place in a format; what an image shows is not looked at.',
  examples: [
    {
      file: 'seed.ts',
      code: "const patient = { patientPhoto: 'data:image/jpeg;base64,/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAMCAgMCAgMDAwMEAwMEBQgF' };",
      flagged: true,
    },
    {
      file: 'icon.ts',
      code: "const icon = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk';",
      flagged: false,
    },
  ],
});
