/**
 * Keys of AI vendors that the policy file offers; others are allowed, and told. Written out, so that reading a policy
 * does not load the catalog; a test holds them against it.
 */
export const vendorKeys: readonly string[] = `
  openai anthropic google-gemini groq xai nebius huggingface-endpoints huggingface cohere mistral together
  fireworks replicate deepseek perplexity github-models github-copilot consumer-assistants azure-openai
  azure-ai-services azure-ai-search aws-bedrock aws-sagemaker aws-comprehend-medical aws-transcribe
  aws-textract aws-ai-services google-vertex google-speech google-cloud-ai cerebras sambanova nvidia deepinfra
  novita voyage jina ai21 stability moonshot zhipu alibaba minimax volcengine watsonx oci-genai databricks
  cloudflare-workers-ai baseten modal runpod anyscale friendli hyperbolic lambda meta-llama writer upstage
  reka aleph-alpha ovhcloud scaleway fal nomic llamacloud unstructured openrouter litellm
  cloudflare-ai-gateway vercel-ai-gateway portkey helicone requesty edenai poe langsmith langfuse wandb arize
  phoenix braintrust traceloop logfire opik agentops lunary humanloop promptlayer datadog deepgram assemblyai
  elevenlabs rev-ai speechmatics gladia soniox cartesia playht lmnt hume vapi retell otter pinecone
  weaviate-cloud qdrant-cloud chroma-cloud zilliz turbopuffer upstash-vector astra-db vectara marqo mem0 zep
  ollama ollama-cloud vllm llama-cpp lm-studio tgi localai in-process
`
  .trim()
  .split(/\s+/);
