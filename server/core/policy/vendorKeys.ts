import { aiVendors } from '../catalog/ai/vendors/index.js';

/** Keys of AI vendors that the policy file offers. Others are allowed, and told. */
export const vendorKeys: readonly string[] = aiVendors.map(({ id }) => id);
