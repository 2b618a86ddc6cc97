import { identifierRule } from './identifierRule.js';

export const email = identifierRule({
  id: 'email',
  noun: 'E-mail address',
  why: 'An e-mail address names its owner and is a key to everything else about them.',
  remedy: 'Replace it with an address at example.com (quick fix).',
  limits: 'Addresses at reserved domains and of roles (noreply, support) are not reported.',
  examples: [
    { file: 'seed.ts', code: "const patient = { email: 'r.okonkwovance57@gmail.com' };", flagged: true },
    { file: 'seed.ts', code: "const patient = { email: 'jane@example.com' };", flagged: false },
  ],
});
