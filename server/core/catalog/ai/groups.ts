/**
 * Table: vendors that sell under one contract, by the group that `AiVendor.group` names. Written out, so that judging an
 * agreement does not load the catalog; a test holds it against that.
 */
export const vendorGroups: Readonly<Record<string, string>> = {
  azure: 'azure-openai azure-ai-services azure-ai-search',
  aws: 'aws-bedrock aws-sagemaker aws-comprehend-medical aws-transcribe aws-textract aws-ai-services',
  'google-cloud': 'google-vertex google-speech google-cloud-ai',
};

/** Do the keys of two vendors belong to one contract? */
export function sharesContract(key: string, group: string): boolean {
  return vendorGroups[group]?.split(' ').includes(key) ?? false;
}
