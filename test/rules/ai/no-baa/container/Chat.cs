using Microsoft.SemanticKernel.ChatCompletion;

public class Chat
{
    private readonly IChatCompletionService service;

    public Chat(IChatCompletionService service) { this.service = service; }

    public async Task<object> Ask(ChatHistory history)
    {
        return await service.GetChatMessageContentAsync(history);
    }
}
