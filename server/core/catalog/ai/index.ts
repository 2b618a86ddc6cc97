import { jsClients } from './clients/js.js';
import { jsFrameworks } from './clients/jsFrameworks.js';
import { pythonClients } from './clients/python.js';
import { pythonFrameworks } from './clients/pythonFrameworks.js';
import type { AiClient, AiUse } from './model.js';
export { aiVendors } from './vendors/index.js';
export const aiClients: readonly AiClient[] = [...jsClients, ...jsFrameworks, ...pythonClients, ...pythonFrameworks];
export const aiUses: readonly AiUse[] = [];
