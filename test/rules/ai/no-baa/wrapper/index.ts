export { covered, openai as model } from './client';
