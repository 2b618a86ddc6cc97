/** All that the tables say of resources. */
import type { ResourceRow } from '../../resources/row.js';
import { accessRows } from './access.js';
import { serviceRows } from './services.js';
import { storageRows } from './storage.js';
import { transportRows } from './transport.js';

export const resourceRows: readonly ResourceRow[] = [...storageRows, ...transportRows, ...accessRows, ...serviceRows];
