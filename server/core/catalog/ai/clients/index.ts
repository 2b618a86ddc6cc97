import type { AiClient } from '../model.js';
import { csharpClients } from './csharp.js';
import { goClients } from './go.js';
import { javaClients } from './java.js';
import { javaFrameworks } from './javaFrameworks.js';
import { jsClients } from './js.js';
import { jsFrameworks } from './jsFrameworks.js';
import { phpClients } from './php.js';
import { pythonClients } from './python.js';
import { pythonFrameworks } from './pythonFrameworks.js';
import { rubyClients } from './ruby.js';
import { rustClients } from './rust.js';
import { serviceClients } from './services.js';
import { swiftClients } from './swift.js';

/** Every known export of a client library that sends data to an AI vendor, or makes something that does. */
export const aiClients: readonly AiClient[] = [
  ...jsClients,
  ...jsFrameworks,
  ...pythonClients,
  ...pythonFrameworks,
  ...serviceClients,
  ...javaClients,
  ...javaFrameworks,
  ...csharpClients,
  ...goClients,
  ...rubyClients,
  ...phpClients,
  ...rustClients,
  ...swiftClients,
];
