/** Keys of AI vendors that the policy file offers. Others are allowed, and told. */
export const vendorKeys: readonly string[] =
  'openai azure-openai aws-bedrock google-vertex google-gemini anthropic cohere mistral groq together fireworks replicate huggingface openrouter xai deepseek perplexity elevenlabs deepgram assemblyai ollama'.split(
    ' ',
  );
