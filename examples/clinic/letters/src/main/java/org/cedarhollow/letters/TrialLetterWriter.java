package org.cedarhollow.letters;

import dev.langchain4j.model.mistralai.MistralAiChatModel;

/** A trial of another vendor, with nothing on record. */
public class TrialLetterWriter {

    private final MistralAiChatModel model = MistralAiChatModel.builder()
            .apiKey(System.getenv("MISTRAL_API_KEY"))
            .modelName("mistral-large-latest")
            .build();

    public String draft(String findings) {
        return model.chat("Draft a letter to the referring physician: " + findings);
    }
}
