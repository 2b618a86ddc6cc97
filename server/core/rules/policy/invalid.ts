import { defineRule } from '../../model.js';
import { isPolicyPath, parsePolicy } from '../../policy/policy.js';

/** What is wrong in a policy file, at its place. */
export const invalid = defineRule({
  id: 'policy/invalid',
  summary: 'Policy that is wrong, or may not be what was meant',
  why: 'What is wrong in a policy is not in force, so that files are judged by other rules than the team believes. An editor keeps the last valid version in force until it is corrected.',
  remedy: 'Correct it. docs/policy.md describes every key, and editors offer them while you type.',
  limits:
    'Checks the form of the file, its dates, globs and patterns, and that the policies that it extends are there. Whether an agreement exists and says what is recorded here is not known.',
  cites: ['45 CFR 164.316(b)(1)'],
  severity: 'error',
  subjects: {
    wrong: 'Not in force',
    doubtful: 'In force, but perhaps not what was meant',
  },
  readsInert: true,
  examples: [
    {
      file: '.phi-lint.json',
      code: '{\n  "ai": {\n    "vendors": { "openai": { "baa": { "signed": "2025-01-15", "expires": "2024-01-15" } } }\n  }\n}',
      flagged: true,
    },
    { file: '.phi-lint.json', code: '{\n  "rule": { "phi/email": "off" }\n}', flagged: true },
    {
      file: '.phi-lint.json',
      code: '{\n  // Comments are allowed.\n  "rules": { "phi/email": "off", "storage/*": "warning" },\n}',
      flagged: false,
    },
    { file: 'settings.json', code: '{ "rule": { "phi/email": "off" } }', flagged: false },
  ],
  check: function* (document, _policy, { today, policyNotes }) {
    if (!isPolicyPath(document.path)) return;
    for (const { start, end, severity, message } of [
      ...parsePolicy(document.text, today).problems,
      ...policyNotes.problems,
    ]) {
      const detail = message.replace(/\.$/, '');
      if (severity === 'error') yield { start, end, subject: 'wrong', detail };
      else yield { start, end, subject: 'doubtful', detail, severity };
    }
  },
});
