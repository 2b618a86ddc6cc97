package org.cedarhollow.letters;

import com.azure.ai.openai.OpenAIClientBuilder;
import org.springframework.ai.azure.openai.AzureOpenAiChatModel;
import org.springframework.ai.azure.openai.AzureOpenAiChatOptions;

/** Drafts letters to the physician who referred a patient, under the clinic's contract. */
public class LetterWriter {

    private final AzureOpenAiChatModel model = AzureOpenAiChatModel.builder()
            .openAIClientBuilder(new OpenAIClientBuilder().endpoint("https://cedar-hollow.openai.azure.com"))
            .defaultOptions(AzureOpenAiChatOptions.builder().deploymentName("gpt-5").build())
            .build();

    public String draft(String findings) {
        return model.call("Draft a letter to the referring physician: " + findings);
    }
}
