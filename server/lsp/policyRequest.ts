import type { Connection } from 'vscode-languageserver/node';
import { type NewPolicyParams, type NewPolicyResult, newPolicyRequest } from '../../protocol/index.js';
import { schemaAddress } from '../core/policy/definition.js';
import { policyTemplate } from '../core/policy/template.js';
import { vendorKeys } from '../core/policy/vendorKeys.js';
import { guarded } from './guard.js';

/** Writes the text of a new policy from the answers to a few questions, and says which vendors can be asked about. */
export function registerPolicyRequest(connection: Connection): void {
  connection.onRequest(newPolicyRequest, ({ answers }: NewPolicyParams) =>
    guarded(connection, 'new policy', (): NewPolicyResult => {
      if (answers === undefined) return { vendors: vendorKeys, text: '' };
      const maxDays = answers.maxDays ?? undefined;
      return { vendors: vendorKeys, text: policyTemplate({ ...answers, maxDays }, schemaAddress) };
    }),
  );
}
