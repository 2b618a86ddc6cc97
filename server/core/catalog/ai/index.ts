export { aiClients } from './clients/index.js';
export {
  type AiConfigurationKey,
  type AiResource,
  aiConfigurationKeys,
  aiResources,
  liteLlmCallbacks,
  springModelValues,
} from './configuration.js';
export type { AiClient, AiUse, AiVendor, ArgumentRef, Ecosystem, Posture } from './model.js';
export { langchain4jStarters, springAiStarters } from './packages.js';
export { agentModelProviders, chatModelGuesses, chatModelProviders, liteLlmPrefixes } from './prefixes.js';
export { aiUses } from './uses.js';
export { aiVendors } from './vendors/index.js';
