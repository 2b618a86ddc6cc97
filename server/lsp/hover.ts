import { type Connection, type Hover, MarkupKind, type Position } from 'vscode-languageserver/node';
import { replacementEdits } from '../core/identifiers/replacement.js';
import type { Finding, Rule, Sighting, Span, Verdict } from '../core/model.js';
import { severitiesOf } from '../core/policy/policy.js';
import { ruleOf } from '../core/rules/index.js';
import { ruleLink, toRange } from './convert.js';
import { explainEndpoints } from './endpointHover.js';
import { guarded } from './guard.js';
import type { Inspected, Session } from './session.js';

/** Says what phi-lint thinks of the value under the pointer, reported or not. The value itself is never repeated. */
export function registerHover(connection: Connection, session: Session): void {
  connection.onHover(({ textDocument, position }) =>
    guarded(connection, 'hover', () => hoverAt(session, textDocument.uri, position)),
  );
}

/** A paragraph with a bold or plain beginning. */
export interface Paragraph {
  readonly title?: string;
  readonly text: string;
}

/** What is to say about a place, with the rule that is about it. */
export interface Explanation {
  readonly span: Span;
  readonly paragraphs: readonly Paragraph[];
  readonly rule: Rule;
}

function hoverAt(session: Session, uri: string, position: Position): Hover | null {
  const inspected = session.inspected(uri);
  if (inspected === undefined || !session.isInspecting(uri)) return null;
  const offset = inspected.textDocument.offsetAt(position);
  const explanations = [
    ...explain(session, inspected, offset),
    ...explainEndpoints(inspected, offset, session.policyFor(uri), session.today()),
  ];
  const [first] = explanations;
  if (first === undefined) return null;
  const markdown = session.client().markdownHover;
  const parts = explanations.map((each) => (markdown ? toMarkdown(each) : toPlainText(each)));
  return {
    range: toRange(inspected.textDocument, first.span),
    contents: {
      kind: markdown ? MarkupKind.Markdown : MarkupKind.PlainText,
      value: parts.join(markdown ? '\n\n---\n\n' : '\n\n'),
    },
  };
}

function explain(session: Session, inspected: Inspected, offset: number): readonly Explanation[] {
  const here = (span: Span) => span.start <= offset && offset <= span.end;
  const findings = inspected.inspection.findings.filter(here);
  if (findings.length > 0) {
    return findings.flatMap((finding) => {
      const rule = ruleOf(finding.rule);
      return rule === undefined ? [] : [explainFinding(finding, rule, inspected, session.secret())];
    });
  }
  const sighting = inspected.document.sightings.find(here);
  const rule = sighting && ruleOf(`phi/${sighting.identifier}`);
  if (sighting === undefined || rule === undefined) return [];
  return [explainSighting(sighting, rule, session, inspected)];
}

function explainFinding(finding: Finding, rule: Rule, inspected: Inspected, secret: string): Explanation {
  const { shown, document } = inspected;
  const title = finding.message.slice(0, Math.max(0, finding.message.indexOf(`. ${rule.why}`))) || rule.summary;
  const paragraphs: Paragraph[] = [{ title, text: `(${finding.severity})` }];
  if (!shown.includes(finding)) paragraphs.push({ text: 'Not underlined: below the least severity in the settings.' });
  if (finding.reasons.length > 0) paragraphs.push({ title: 'Seen by', text: `${finding.reasons.join('; ')}.` });
  const way = wayOf(finding, inspected);
  if (way.length > 0) paragraphs.push({ title: 'Also', text: way.join(' → ') });
  paragraphs.push({ title: 'Why it matters', text: rule.why }, { title: 'What to do', text: rule.remedy });
  const [safe] = replacementEdits(document, finding, secret);
  if (safe !== undefined) paragraphs.push({ title: 'Safe instead', text: safe.newText });
  return { span: finding, paragraphs, rule };
}

/** More places than these are in the list of the diagnostic. */
const mostPlaces = 8;

/** The places that belong to a finding, in their order: for data that flows, its way from the source to the sink. */
function wayOf({ related }: Finding, { textDocument }: Inspected): readonly string[] {
  const shown = related.slice(0, mostPlaces).map(({ path, start, message }) => {
    const place = path ?? `line ${textDocument.positionAt(start).line + 1}`;
    return `${message.replace(/\.$/, '')} (${place})`;
  });
  return related.length > mostPlaces ? [...shown, `${related.length - mostPlaces} more`] : shown;
}

function explainSighting(sighting: Sighting, rule: Rule, session: Session, inspected: Inspected): Explanation {
  const paragraphs: Paragraph[] = [
    { title: rule.summary, text: '(not reported)' },
    { title: 'Verdict', text: `${verdictText(sighting, rule, session, inspected)}.` },
  ];
  if (sighting.reasons.length > 0) paragraphs.push({ title: 'Seen by', text: `${sighting.reasons.join('; ')}.` });
  if (sighting.verdict.kind === 'real') paragraphs.push({ title: 'Why it would matter', text: rule.why });
  return { span: sighting, paragraphs, rule };
}

const verdictWords: Readonly<Record<Verdict['kind'], string>> = {
  real: 'looks real',
  reserved: 'reserved',
  'well-known-fake': 'a well-known fake',
  placeholder: 'a placeholder',
  invalid: 'not valid',
};

/** The verdict on a value that is no finding, with its reason and, for one that looks real, why it is silent. */
export function verdictText(sighting: Sighting, rule: Rule, session: Session, inspected: Inspected): string {
  const { kind, reason } = sighting.verdict;
  const verdict = `${verdictWords[kind]}: ${reason}`;
  if (kind !== 'real') return verdict;
  return `${verdict}; ${silenceReason(sighting, rule, session, inspected)}`;
}

/** Why a value that looks real is not reported. */
function silenceReason(sighting: Sighting, rule: Rule, session: Session, inspected: Inspected): string {
  const covered = inspected.inspection.suppressed.some(
    ({ finding }) => finding.rule === rule.id && finding.start === sighting.start,
  );
  if (covered) return 'a comment accepts it';
  if (severitiesOf(session.policyFor(inspected.textDocument.uri), rule.id).length === 0)
    return 'the policy turns its rule off';
  if (sighting.certainty === 'unlikely') return "nothing near it says that it is a patient's";
  return 'another finding covers it';
}

function toMarkdown({ paragraphs, rule }: Explanation): string {
  const lines = paragraphs.map(({ title, text }, index) => {
    if (title === undefined) return escapeMarkdown(text);
    return `**${escapeMarkdown(title)}**${index === 0 ? '' : ':'} ${escapeMarkdown(text)}`;
  });
  return [...lines, `[${rule.id}](${ruleLink(rule.id)}) · ${escapeMarkdown(rule.cites.join('; '))}`].join('\n\n');
}

function toPlainText({ paragraphs, rule }: Explanation): string {
  const lines = paragraphs.map(({ title, text }, index) => {
    if (title === undefined) return text;
    return `${title}${index === 0 ? '' : ':'} ${text}`;
  });
  return [...lines, `${rule.id} · ${rule.cites.join('; ')}`, ruleLink(rule.id)].join('\n');
}

/** Rules speak plainly; what Markdown would read as marks is meant literally. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');
}
