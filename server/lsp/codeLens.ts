import { type CodeLens, CodeLensRefreshRequest, type Connection } from 'vscode-languageserver/node';
import { explainHereCommand, type ShowPlaceArgument, showPlaceCommand } from '../../protocol/index.js';
import { type Coverage, coverageOf } from '../core/ai/coverage.js';
import type { LinkedEndpoint, Target } from '../core/ai/link.js';
import type { Policy } from '../core/model.js';
import { toRange } from './convert.js';
import { guarded, guardedNotice } from './guard.js';
import type { Session } from './session.js';
import { pathOfUri } from './uris.js';

/** More targets than these make no readable line; the hover names them all. */
const mostTargets = 2;

/** Shows above every client of an AI service who answers there, on which host, and what is on record about it. */
export function registerCodeLens(connection: Connection, session: Session): void {
  connection.onCodeLens(({ textDocument: { uri } }) => guarded(connection, 'code lens', () => lensesOf(session, uri)));
}

/** Has the editor ask for the lenses again. */
export function refreshCodeLens(connection: Connection, session: Session): void {
  if (!session.client().refreshesCodeLens) return;
  void guardedNotice(connection, 'code lens', () => connection.sendRequest(CodeLensRefreshRequest.type));
}

function lensesOf(session: Session, uri: string): CodeLens[] {
  const inspected = session.inspected(uri);
  if (inspected === undefined || !session.settingsFor(pathOfUri(uri)).codeLens) return [];
  const policy = session.policyFor(uri);
  const { document, textDocument, endpoints } = inspected;
  return endpoints
    .filter(({ path }) => path === document.path)
    .map((linked) => {
      const range = toRange(textDocument, linked.endpoint);
      const argument: ShowPlaceArgument = { uri, ...range };
      const command = session.client().own ? explainHereCommand : showPlaceCommand;
      return { range, command: { title: titleOf(linked, policy, session.today()), command, arguments: [argument] } };
    });
}

/** "OpenAI · api.openai.com · no agreement on record". */
function titleOf({ targets, open, path }: LinkedEndpoint, policy: Policy, today: string): string {
  const words = targets
    .slice(0, mostTargets)
    .map((target) => `${placeWords(target)} · ${recordWords(target, coverageOf(target, policy, path, today))}`);
  if (targets.length > mostTargets) words.push(`and ${targets.length - mostTargets} more`);
  if (open || targets.length === 0)
    words.push(targets.length === 0 ? 'AI endpoint, address not known' : 'or not known');
  return words.join(' | ');
}

function placeWords({ vendor, host }: Target): string {
  const names = [vendor?.name, host].filter((name) => name !== undefined);
  return names.length === 0 ? 'AI endpoint' : names.join(' · ');
}

function recordWords({ reach }: Target, coverage: Coverage): string {
  switch (coverage.kind) {
    case 'own':
      return reach === 'local' ? 'on this machine' : 'your own host';
    case 'covered':
      return coverage.expires === undefined ? 'agreement on record' : `agreement until ${coverage.expires}`;
    case 'expired':
      return `agreement ended ${coverage.expires}`;
    case 'out-of-scope':
      return 'agreement for other paths only';
    case 'none':
      return 'no agreement on record';
    case 'unknown-host':
      return 'nobody said whose host it is';
  }
}
