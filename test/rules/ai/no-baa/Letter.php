<?php

use Illuminate\Support\Facades\Http;

class Letter
{
    public function write(string $note)
    {
        $client = OpenAI::client(getenv('OPENAI_API_KEY'));
#                 ^^^^^^^^^^^^^^ ai/no-baa
        $client->chat()->create(['model' => 'gpt-4o', 'messages' => []]);
        return Http::post('https://api.mistral.ai/v1/chat/completions', ['input' => $note]);
#                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ai/no-baa
    }
}
