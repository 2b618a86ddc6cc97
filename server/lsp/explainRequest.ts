import type { Connection } from 'vscode-languageserver/node';
import { type ExplainParams, type ExplainResult, explainRequest } from '../../protocol/index.js';
import type { Literal, NotData, Sighting, Span } from '../core/model.js';
import { ruleOf } from '../core/rules/index.js';
import { toSpan } from './convert.js';
import { guarded } from './guard.js';
import { verdictText } from './hover.js';
import type { Inspected, Session } from './session.js';
import { pathOfUri } from './uris.js';

/** Says of a selection why it is, or is not, a finding. The text itself is never repeated. */
export function registerExplainRequest(connection: Connection, session: Session): void {
  connection.onRequest(explainRequest, (params: ExplainParams) =>
    guarded(connection, 'explanation', () => explained(session, params)),
  );
}

/** More than these are not read. */
const mostAnswers = 6;

function explained(session: Session, { uri, range }: ExplainParams): ExplainResult {
  const inspected = session.inspected(uri);
  if (inspected === undefined) return { answers: ['phi-lint does not see this document.'] };
  const whole = wholeFile(session, uri, inspected);
  if (whole !== undefined) return { answers: [whole] };
  const span = toSpan(inspected.textDocument, range);
  const answers = [...new Set(answersAt(session, inspected, span))];
  return { answers: answers.slice(0, mostAnswers) };
}

/** Why nothing in the whole document can be a finding. */
function wholeFile(session: Session, uri: string, { document }: Inspected): string | undefined {
  const path = pathOfUri(uri);
  if (!session.settingsFor(path).enable) return 'Nothing here is checked: phiLint.enable is off for this folder.';
  if (!session.isInspecting(uri)) return 'This file is left out: the policy or an ignore file names it.';
  if (document.kind !== 'inert') return undefined;
  return 'This file is of a kind that holds no patient (lock file, licence, bundle, schema), so that only its settings are looked at.';
}

function answersAt(session: Session, inspected: Inspected, span: Span): readonly string[] {
  const { inspection, shown, document } = inspected;
  const touches = ({ start, end }: Span) => start <= span.end && span.start <= end;
  const found = inspection.findings.filter(touches);
  const answers = found.map((finding) =>
    shown.includes(finding)
      ? `It is flagged: ${finding.rule} (${finding.severity}). If it is not underlined, the file has more findings than an editor shows.`
      : `It is found by ${finding.rule} as ${finding.severity}, which phiLint.minimumSeverity hides.`,
  );
  for (const { finding } of inspection.suppressed.filter(({ finding }) => touches(finding))) {
    answers.push(`A comment accepts it for ${finding.rule}.`);
  }
  if (answers.length > 0) return answers;
  const sightings = document.sightings.filter(touches);
  if (sightings.length > 0) return sightings.map((sighting) => sightingAnswer(sighting, session, inspected));
  const literals = document.literals.filter(touches);
  return literals.length === 0 ? [noValue] : literals.map(literalAnswer);
}

function sightingAnswer(sighting: Sighting, session: Session, inspected: Inspected): string {
  const rule = ruleOf(`phi/${sighting.identifier}`);
  const kind = `phi/${sighting.identifier}`;
  return rule === undefined ? kind : `${kind}: ${verdictText(sighting, rule, session, inspected)}.`;
}

const noValue = 'No value stands here: names, keywords and marks of a language identify nobody.';

const machineryWords: Readonly<Record<NotData, string>> = {
  pattern: 'It is a pattern or a format, not a value.',
  generated: 'A generator of invented values makes it.',
  label: 'It is a label, title or help text, not the value of anybody.',
  machinery: 'It is machinery of the language: an import, a tag, the name of a class.',
};

function literalAnswer({ notData, name }: Literal): string {
  if (notData !== undefined) return machineryWords[notData];
  const named = name === '' ? 'no name or label says what it is' : 'its name or label does not say that it is one';
  return `Nothing in it has the shape of an identifier that is proof by itself, and ${named}.`;
}
