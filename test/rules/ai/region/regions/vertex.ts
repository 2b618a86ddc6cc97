import { VertexAI } from '@google-cloud/vertexai';

export const near = new VertexAI({ project: 'clinic', location: 'us-central1' });
export const far = new VertexAI({ project: 'clinic', location: 'europe-west4' });
//                 ^^^^^^^^^^^^ ai/region
