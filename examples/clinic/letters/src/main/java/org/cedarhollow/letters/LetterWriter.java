package org.cedarhollow.letters;

import com.azure.ai.openai.OpenAIClientBuilder;
import org.springframework.ai.azure.openai.AzureOpenAiChatModel;
import org.springframework.ai.azure.openai.AzureOpenAiChatOptions;
import org.springframework.ai.mistralai.MistralAiChatModel;
import org.springframework.ai.mistralai.MistralAiChatOptions;
import org.springframework.ai.mistralai.api.MistralAiApi;

/** Drafts letters to the physician who referred a patient. */
public class LetterWriter {

    private final AzureOpenAiChatModel contracted = AzureOpenAiChatModel.builder()
            .openAIClientBuilder(new OpenAIClientBuilder().endpoint("https://cedar-hollow.openai.azure.com"))
            .defaultOptions(AzureOpenAiChatOptions.builder().deploymentName("gpt-5").build())
            .build();

    private final MistralAiChatModel trial = MistralAiChatModel.builder()
            .mistralAiApi(new MistralAiApi(System.getenv("MISTRAL_API_KEY")))
            .defaultOptions(MistralAiChatOptions.builder().model("mistral-large-latest").build())
            .build();

    public String draft(String findings) {
        return contracted.call("Draft a letter to the referring physician: " + findings);
    }

    /** A trial of another vendor, with nothing on record. */
    public String draftOnTrial(String findings) {
        return trial.call("Draft a letter to the referring physician: " + findings);
    }
}
