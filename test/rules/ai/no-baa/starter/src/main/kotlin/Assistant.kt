import org.springframework.ai.chat.client.ChatClient

class Assistant(private val chat: ChatClient) {
    fun ask(note: String) = chat.prompt().user(note).call().content()
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ai/no-baa
}
