package llm

import (
	"context"

	openai "github.com/sashabaranov/go-openai"
)

func Summarize(ctx context.Context, key, note string) (openai.ChatCompletionResponse, error) {
	client := openai.NewClient(key)
//         ^^^^^^^^^^^^^^^^ ai/no-baa
	return client.CreateChatCompletion(ctx, openai.ChatCompletionRequest{Model: "gpt-4o"})
}
