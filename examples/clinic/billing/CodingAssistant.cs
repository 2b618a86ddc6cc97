using Azure.AI.OpenAI;
using Azure.Identity;
using OpenAI.Chat;

namespace CedarHollow.Billing;

/// <summary>Suggests procedure codes for a visit, under the clinic's contract.</summary>
public sealed class CodingAssistant
{
    private static readonly AzureOpenAIClient Azure =
        new(new Uri("https://cedar-hollow.openai.azure.com"), new DefaultAzureCredential());

    private readonly ChatClient chat = Azure.GetChatClient("gpt-5-mini");

    public string Suggest(string note) => chat.CompleteChat($"Suggest CPT codes: {note}").Value.Content[0].Text;
}
