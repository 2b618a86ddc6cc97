import type { LanguageShapes } from '../shapes.js';
import { cpp } from './cpp.js';

const noClasses = 'There are no classes.';

export const c: LanguageShapes = {
  language: 'c',
  wrap: cpp.wrap,
  sources: {
    call: 'send("hello", count);',
    'method call': 'client->send("hello");',
    'chain of members': 'client.chat->completions.create("hello");',
    constants: { source: 'int limit = 3, *store = NULL;', facts: ['limit = 3', 'store = null'] },
    formatting: { source: 'sprintf(text, "Hi %s!", name);', facts: ['text = `Hi {name}!`'] },
    object: {
      source: 'struct Options options = {.model = "m", .store = 0};',
      facts: ['options = Options{model: "m", store: 0}'],
    },
    list: 'const char *items[] = {"a", b};',
    index: 'char *value = record["name"];',
    'member assignment': 'config->url = "https://" "a.example";',
    'augmented assignment': 'text += name;',
    branch: 'if (ready) { send(a); } else send(b);',
    loop: {
      source: 'for (int i = 0; i < n; i++) send(i);\nswitch (a) { case 1: send(a); send(b); break; }',
      facts: [
        'i = 0',
        '++(i)',
        'loop <(i, n)',
        '  send(i)',
        'branch a',
        '|',
        '  branch 1',
        '  |',
        '    send(a)',
        '    send(b)',
      ],
    },
    conditional: 'char *url = ready ? a : b;',
    return: 'return client.send((char *)text);',
    function: 'static char *greet(char *name, int count) { return name; }\n',
    'class field': {
      source: '#define URL "https://a.example"\ntypedef struct { char *url; } Service;\nvoid run(void);\n',
      facts: ['URL = "https://a.example"', 'class Service', '  field url'],
    },
  },
  without: {
    'named argument': 'Arguments have no names.',
    template: 'Strings have no holes.',
    'template with a member': 'Strings have no holes.',
    concatenation: 'Strings are joined by functions.',
    builder: 'There are no methods.',
    construction: noClasses,
    destructuring: 'Nothing takes a value apart.',
    async: 'Nothing is awaited.',
    lambda: 'There are no function values but names.',
    choice: 'No operator gives a default.',
    throw: 'There are no exceptions.',
    'default of a parameter': 'Parameters have no defaults.',
    'class constructor': noClasses,
    'base class': noClasses,
    decorator: 'There are no decorators.',
  },
  imports: cpp.imports,
  broken: cpp.broken,
};
