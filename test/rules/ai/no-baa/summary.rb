require "openai"

class Summary
  def initialize
    @client = OpenAI::Client.new(access_token: ENV.fetch("OPENAI_API_KEY"))
#             ^^^^^^^^^^^^^^ ai/no-baa
  end

  def call(note)
    @client.chat(parameters: { model: "gpt-4o", messages: [{ role: "user", content: note }] })
  end
end
