import type { AiVendor } from '../model.js';
import { cloudVendors } from './cloud.js';
import { gatewayVendors } from './gateways.js';
import { localVendors } from './local.js';
import { modelVendors } from './models.js';
import { moreModelVendors } from './moreModels.js';
import { speechVendors } from './speech.js';
import { tracingVendors } from './tracing.js';
import { vectorStoreVendors } from './vectorStores.js';

/** Every AI vendor. Where two of them list the same host, the first one owns it when nothing else is known. */
export const aiVendors: readonly AiVendor[] = [
  ...modelVendors,
  ...cloudVendors,
  ...moreModelVendors,
  ...gatewayVendors,
  ...tracingVendors,
  ...speechVendors,
  ...vectorStoreVendors,
  ...localVendors,
];
