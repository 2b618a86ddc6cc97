package org.acme.chart;

import org.springframework.ai.chat.client.ChatClient;

class Assistant {
  private final ChatClient chat;

  Assistant(ChatClient.Builder builder) {
    this.chat = builder.defaultSystem("You assist clinicians.").build();
  }

  String ask(String note) {
    return chat.prompt().user(note).call().content();
  }
}
