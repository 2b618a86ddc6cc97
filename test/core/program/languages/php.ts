import type { LanguageShapes } from '../shapes.js';

export const php: LanguageShapes = {
  language: 'php',
  wrap: (statements) => `<?php\nfunction shape() {\n${statements}\n}\n`,
  sources: {
    call: 'send("hello", $count);',
    'method call': '$client?->send("hello");',
    'chain of members': '$client->chat->completions->create("hello");',
    'named argument': '$client->send(text: "hello", store: true);',
    constants: '$limit = 3; $store = FALSE;',
    template: '$text = "Hi $name!";',
    'template with a member': {
      source: '$text = "Hi {$patient->name}!";\n$text = <<<TEXT\n    Hi $patient->name,\n      bye\n    TEXT;',
      facts: ['text = `Hi {patient.name}!`', 'text = `Hi {patient.name},\n  bye`'],
    },
    concatenation: '$text = \'Hi \' . $name . "!";',
    formatting: '$text = sprintf("Hi %s!", $name);',
    builder: '$client = Client::builder()\n  ->url("https://a.example")\n  ->build();',
    construction: '$client = new Client("https://a.example");',
    object: '$options = ["model" => "m", \'store\' => false];',
    list: '$items = ["a", $b];',
    index: '$value = $record["name"];',
    'member assignment': '$config->url = "https://a.example";',
    'augmented assignment': {
      source: '$text .= $name;\n$url ??= $given;\n$items[] = $item;',
      facts: ['text += name', 'url += given', 'items += item'],
    },
    destructuring: '["name" => $name, "ssn" => $id] = $patient;',
    lambda: '$items->map(fn($item) => $item->name);',
    branch: 'if ($ready) { send($a); } else send($b);',
    loop: {
      source: 'foreach ($items as $item) { send($item); }\nforeach ($items as $key => $item) send($key);',
      facts: ['loop item in items', '  send(item)', 'loop item in items', '  key = other(items)', '  send(key)'],
    },
    choice: '$url = $given ?? "https://a.example";',
    conditional: '$url = $ready ? $a : $b;',
    throw: 'throw new Problem("bad {$id}");',
    return: 'return $client->send((string) $text);',
    function: '<?php\nfunction greet(string $name, ?int $count): string { return $name; }\n',
    'default of a parameter': '<?php\nfunction greet($name = "you") { return $name; }\n',
    'class field':
      '<?php\nfinal class Service {\n  private string $url = "https://a.example";\n  public function run($text) { return $this->url; }\n}\n',
    'class constructor': {
      source:
        '<?php\nclass Service {\n  public function __construct(private readonly Client $client) {}\n  public function run($text) { return $this->client->send($text); }\n}\n',
      facts: [
        'class Service',
        '  field client',
        '  constructor(client)',
        '  function run(text)',
        '    return this.client.send(text)',
      ],
    },
    'base class': {
      source:
        '<?php\nclass Service extends Base implements Sender {\n  use Logging;\n  function run($text) { return $text; }\n}\n',
      facts: ['class Service : Base, Sender, Logging', '  function run(text)', '    return text'],
    },
    decorator: '<?php\nclass Service {\n  #[Route("/a")]\n  public function handle(int $id) { return load($id); }\n}\n',
  },
  without: { async: 'Nothing is awaited.' },
  imports: [
    { source: '<?php use OpenAI\\Client;', facts: ['import OpenAI Client as Client'] },
    {
      source: '<?php use App\\Llm\\{Client, Options as O};',
      facts: ['import App\\Llm Client as Client', 'import App\\Llm Options as O'],
    },
    { source: '<?php use function App\\send;', facts: ['import App send as send'] },
    { source: "<?php require_once __DIR__ . '/llm.php';", facts: ['import ./llm.php * as *'] },
  ],
  broken: '<?php\nfunction a( {\n  $x = = 3;\n}\n\nfunction c() {\n  send($b);\n}\n',
};
