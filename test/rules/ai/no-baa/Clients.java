package clinic;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;

class Clients {
  private final OpenAIClient client =
      OpenAIOkHttpClient.builder().apiKey(System.getenv("OPENAI_API_KEY")).build();
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^ ai/no-baa
  private final OpenAIClient own =
      OpenAIOkHttpClient.builder().baseUrl("http://localhost:8000/v1").apiKey("unused").build();

  String summarize(ResponseCreateParams params) {
    own.responses().create(params);
    return client.responses().create(params).toString();
  }
}
