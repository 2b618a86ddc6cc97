using Azure.AI.OpenAI;
using Azure.Identity;
using OpenAI.Chat;

namespace CedarHollow.Billing;

/// <summary>Suggests procedure codes for a visit.</summary>
public sealed class CodingAssistant
{
    private static readonly AzureOpenAIClient Azure =
        new(new Uri("https://cedar-hollow.openai.azure.com"), new DefaultAzureCredential());

    private readonly ChatClient current = Azure.GetChatClient("gpt-5-mini");

    // The deployment of last year. The policy does not name it any more.
    private readonly ChatClient old = Azure.GetChatClient("gpt-4o");

    public string Suggest(string note) => current.CompleteChat($"Suggest CPT codes: {note}").Value.Content[0].Text;

    public string SuggestAsBefore(string note) => old.CompleteChat($"Suggest CPT codes: {note}").Value.Content[0].Text;
}
