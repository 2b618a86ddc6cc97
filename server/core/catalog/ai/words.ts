/**
 * Tables: words by which a file shows that it may use artificial intelligence, for a first look at its bytes. They
 * follow the tables of this folder by hand, because evaluating those costs more than inspecting a small file; a test
 * holds every library, host and variable of the tables against them. All in lower case.
 */

/** Enough wherever they stand, also inside of longer words. */
export const aiWords: readonly string[] = words(`
  openai open_ai chatgpt anthropic claude genai generativeai generative-ai generative_ai generativelanguage aistudio.google
  gemini vertexai vertex_ai vertex_base_url aiplatform ai_platform documentai dialogflow discoveryengine texttospeech
  text-to-speech speech.googleapis language.googleapis vision.googleapis translate.googleapis translation.googleapis
  firebase/ai firebaseai foundationmodels languagemodelsession

  bedrock sagemaker comprehendmedical aws_transcribe aws_comprehend aws_lexv2 google_document_ai google_dialogflow
  google_discovery_engine azurerm_cognitive azurerm_ai_ spring-ai- spring.ai. langchain4j mcpservers context_servers
  litellm vertex
  rekognition lexruntime lex-runtime lexv2 runtime.lex runtime-v2-lex

  azure.ai azure/ai- azure-rest/ai azure_ai azure/search azure.search azure_search search.windows.net search.azure.us
  azure_inference azure_api_base azure_speech azure_language azure_form_recognizer documentintelligence_endpoint
  speech_endpoint cognitiveservices cognitive.microsoft cognitive.azure speech.microsoft .ai.azure.com semantickernel
  semantic_kernel extensions.ai agents.ai copilot

  groq-sdk api.groq groq/ x.ai xai_ @ai-sdk ai-sdk nebius huggingface hugging_face hf_inference together-ai
  together.xyz together.ai together_base together_ai_ together/ togetherai cohere-ai cohere_ api.cohere com.cohere cohere/ mistral
  fireworks-ai fireworks.ai fireworks_ fireworks/ fireworksai replicate-go replicate.com replicate.delivery replicate/
  deepseek perplexity github_models models.github cerebras sambanova api.nvidia nvidia_ deepinfra novita voyageai
  voyage_ jina.ai jina_ jinaai ai21 stability.ai stability_host stabilityai moonshot bigmodel zhipu api.z.ai zai_
  dashscope minimax volces.com bytepluses volcengine ark_base_url ml.cloud.ibm dl.watson watson.cloud watsonx
  langchain oraclecloud oci.generative oci_genai databricks baseten modal.run runpod anyscale friendliai hyperbolic.xyz
  lambda.ai lambdalabs llama writer-sdk writerai api.writer.com writer_base_url upstage reka.ai aleph-alpha kepler.ai
  scaleway.ai fal-ai fal_client fal.run fal.ai unstructured openrouter open_router litellm gateway.ai.cloudflare
  cloudflare_ai cf_ai_gateway ai_gateway ai-gateway workers-ai-provider workersai portkey helicone requesty edenai
  poe.com langgraph langsmith langfuse wandb wf_trace_server arize.com arize.otel phoenix.otel phoenix_collector phoenix_host
  braintrust traceloop logfire opik_ opik. comet.com comet.ml comet_url agentops lunary humanloop promptlayer datadoghq
  ddog-gov llmobs posthog.ai

  deepgram assemblyai elevenlabs rev.ai rev_ai speechmatics soniox cartesia.ai cartesia-js play.ht play.ai
  lmnt.com hume.ai vapi.ai vapi-ai retellai retell-sdk otter.ai pinecone weaviate wcd_url wcs_url qdrant chromadb
  trychroma chroma_host chroma_url chroma_server milvus zilliz turbopuffer upstash vectorstore vector_store
  astra.datastax astra_db astradb vectara marqo mem0 zep-cloud zep_cloud getzep zep_api tgi_url tgi_base_url tei_url
  localai local_ai lm_studio lmstudio gpt4all mlx_lm mlc-ai web-llm sentence_transformers faster_whisper
  whisper_rs whisperkit whisper.net @huggingface @xenova co_api_url

  haystack_ dspy crewai pydantic_ai pydantic-ai autogen_ agentchat deepagents genkit mastra instructor-ai koog
  springframework.ai langchain4j ruby_llm rubyllm llphant neuronai prism\\prism echolabs\\prism rig::providers
  llm::builder

  chat/completions v1/completions v1/messages v1/embeddings v1/responses v1/audio v1/rerank api/generate api/chat
  api/embeddings generatecontent :predict
`);

/** Enough where a word begins with them; inside of other words they mean nothing. */
export const aiBeginnings: readonly string[] = words('textract groq_ nomic vllm revai gladia friendli.ai friendli_');

/** Names of modules that are ordinary words: they count where one is imported. */
export const importedWords: readonly string[] = words(`
  groq together fireworks cohere replicate perplexity zai transformers whisper haystack agents autogen ag2 agno
  instructor vapi retell cartesia hume weave opik phoenix arize ai
`);

/** Services of clouds whose names are ordinary words: they count beside a name of the cloud. */
export const cloudServices = {
  amazon: words('transcribe comprehend polly translate'),
  google: words('speech language vision translate'),
} as const;

function words(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
