import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { photo } from '../../../server/core/identifiers/photo.js';
import { describePromises, found, judged } from './properties.js';

const files = fc
  .tuple(
    fc.constantFrom('', 'https://cdn.ridgeviewclinic.com/', 'uploads/'),
    fc.integer({ min: 1000, max: 9_999_999 }),
    fc.constantFrom('face', 'wolcott', 'front_2024'),
    fc.constantFrom('jpg', 'png', 'heic'),
  )
  .map(([base, id, name, ending]) => `${base}patients/${id}/${name}.${ending}`);

describePromises({ identifier: photo, valid: files, strong: true, keepsShape: false });

describe('photo', () => {
  const data = `data:image/jpeg;base64,${'/9j/4AAQSkZJRgABAQ'.repeat(8)}`;

  it.each([
    ['https://cdn.ridgeviewclinic.com/faces/wolcott-sebastiana.jpg', 'real'],
    [data, 'real'],
    [data.slice(data.indexOf(',') + 1), 'real'],
    ['/static/img/avatar-placeholder.png', 'placeholder'],
    ['https://img.example.com/faces/7.jpg', 'placeholder'],
    ['/static/img/avatar-placeholder.svg', 'none'],
    ['profile', 'none'],
    ['', 'none'],
  ])('judges %.60s as %s', (value, verdict) => {
    expect(judged(photo, value)).toBe(verdict);
  });

  it('needs a person', () => {
    expect(judged(photo, '/img/hero.jpg', { subject: 'unknown', name: 'photo' })).toBe('none');
    expect(judged(photo, data, { subject: 'product', name: 'image' })).toBe('none');
  });

  it.each([
    data,
    'src="/img/logo.png"',
    'url(data:image/png;base64,iVBORw0KGgo=)',
    'src/patients/icon.png',
    'faces/team-photo.jpg',
  ])('is silent on %.50s', (text) => expect(found(photo, text)).toEqual([]));
});
