using Microsoft.SemanticKernel;

var builder = Kernel.CreateBuilder();
var kernel = builder.AddAzureOpenAIChatCompletion("gpt", "https://clinic.openai.azure.com", key);
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ai/no-baa
