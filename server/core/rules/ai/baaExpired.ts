import { daysBetween, targetsThat } from '../../ai/coverage.js';
import { businessAssociates } from '../../catalog/citations.js';
import { defineRule } from '../../model.js';
import { endpointHit, targetWords } from './endpointRule.js';

/** An agreement that has ended, or soon will. */
export const baaExpired = defineRule({
  id: 'ai/baa-expired',
  summary: 'AI endpoint whose business associate agreement has ended or soon will',
  why: 'After its end an agreement covers nothing that is sent.',
  remedy: 'Renew the agreement and record its new dates in .phi-lint.json, or stop sending to this vendor.',
  limits: 'Knows the dates that the policy records, not the contract.',
  cites: businessAssociates,
  severity: 'error',
  subjects: {
    ended: 'The business associate agreement on record has ended',
    soon: 'The business associate agreement on record ends soon',
  },
  examples: [
    {
      file: 'summary.ts',
      code: "import OpenAI from 'openai';\nconst client = new OpenAI();\nawait client.responses.create({ model: 'gpt-5', input: note });",
      policy: '{ "ai": { "vendors": { "openai": { "baa": { "signed": "2023-01-15", "expires": "2024-01-15" } } } } }',
      flagged: true,
    },
    {
      file: 'summary.ts',
      code: "import OpenAI from 'openai';\nconst client = new OpenAI();\nawait client.responses.create({ model: 'gpt-5', input: note });",
      policy: '{ "ai": { "vendors": { "openai": { "baa": { "signed": "2023-01-15" } } } } }',
      flagged: false,
    },
  ],
  check: function* (_document, policy, { endpoints, today }) {
    for (const linked of endpoints) {
      for (const { target, coverage } of targetsThat('expired', linked, policy, today)) {
        yield endpointHit(linked, 'ended', `${targetWords(target)}, on ${coverage.expires}`);
      }
      for (const { target, coverage } of targetsThat('covered', linked, policy, today)) {
        if (coverage.expires === undefined) continue;
        const left = daysBetween(today, coverage.expires);
        if (left > policy.ai.expiryNoticeDays) continue;
        const detail = `${targetWords(target)}, on ${coverage.expires}, in ${left} day${left === 1 ? '' : 's'}`;
        yield { ...endpointHit(linked, 'soon', detail), severity: 'information' };
      }
    }
  },
});
