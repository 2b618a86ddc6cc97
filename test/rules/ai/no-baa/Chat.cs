using OpenAI.Chat;

public sealed class Chat
{
    private readonly ChatClient _client = new ChatClient(model: "gpt-4o", apiKey: Environment.GetEnvironmentVariable("OPENAI_API_KEY"));
//                                        ^^^^^^^^^^^^^^ ai/no-baa

    public async Task<string> Ask(string note) => (await _client.CompleteChatAsync(note)).Value.Content[0].Text;
}
