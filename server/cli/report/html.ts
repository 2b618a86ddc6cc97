import type { Assessment } from '../../core/report/assessment.js';
import { escapeMarkup } from '../formats/escape.js';
import { pageStyle } from '../formats/pageStyle.js';
import { grouped } from '../grouped.js';
import type { AssessmentDocument } from './document.js';
import {
  acceptedSection,
  aiSection,
  blindSpotsSection,
  changesSection,
  findingsSection,
  flowsSection,
  postureSection,
  type Section,
  scopeSection,
  trendSection,
} from './sections.js';
import { disclaimer } from './words.js';

/** The document as one page: no scripts, nothing from the outside, with a table of contents, for screens and paper. */
export function assessmentHtml(document: AssessmentDocument): string {
  const { assessment } = document;
  const sections = [
    scopeSection(assessment),
    postureSection(assessment),
    aiSection(assessment),
    flowsSection(assessment),
    findingsSection(assessment),
    acceptedSection(assessment),
    changesSection(document),
    trendSection(document),
    blindSpotsSection(assessment),
  ];
  return [
    '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n',
    '<meta name="viewport" content="width=device-width,initial-scale=1">\n',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">\n`,
    `<title>Risk assessment of ${escapeMarkup(assessment.scope.name)}, ${assessment.taken}</title>\n`,
    `<style>${pageStyle}${documentStyle}</style>\n</head>\n<body>\n<a class="skip" href="#main">To the content</a>\n`,
    header(assessment),
    '<main id="main">\n',
    summary(assessment),
    contents(sections),
    ...sections.map(
      ({ id, title, html }, at) =>
        `<section aria-labelledby="${id}">\n<h2 id="${id}"><span class="soft">${at + 1}</span> ${title}</h2>\n${html}</section>\n`,
    ),
    '</main>\n',
    `<footer><p>${disclaimer}</p><p>Made by phi-lint ${escapeMarkup(assessment.tool.version)} on ${assessment.taken}. Values that were found are not repeated.</p></footer>\n`,
    '</body>\n</html>\n',
  ].join('');
}

const documentStyle = `
header{border-bottom:3px solid var(--accent);padding:0 0 1.25rem;margin:2.5rem auto 1rem;width:calc(100% - 3rem);max-width:59rem}
header p{margin:.2rem 0}
.kicker{color:var(--accent);font-weight:600;letter-spacing:.02em}
nav ol{columns:2;column-gap:2rem;padding-left:1.4rem;margin:.5rem 0 0}
nav li{padding:.1rem 0;break-inside:avoid}
h2 .soft{font-weight:400;margin-right:.35rem}
.rule{margin:1.5rem 0 0;padding-top:.25rem;break-inside:avoid-page}
.rule h4{margin:0 0 .25rem;font-size:1rem}
.rule h4 .mark{margin-right:.4rem}
.places{columns:2;column-gap:2rem;padding-left:1.1rem;margin:.4rem 0;font-size:.875rem}
.places li{break-inside:avoid;overflow-wrap:anywhere}
.bad{color:var(--error);font-weight:600}
@media (max-width:40rem){nav ol,.places{columns:1}}
@media print{header{width:auto;margin-top:0}.places{columns:2}nav ol{columns:2}}
`;

function header({ scope, taken, policies }: Assessment): string {
  const hashes = policies.map(({ hash }) => `<code>${escapeMarkup(hash)}</code>`).join(', ');
  return (
    '<header>\n<p class="kicker">Risk assessment, technical findings</p>\n' +
    `<h1>${escapeMarkup(scope.name)}</h1>\n` +
    `<p class="soft">${taken}. Policy ${hashes === '' ? 'by default' : hashes}. For the risk analysis of 45 CFR 164.308(a)(1)(ii)(A).</p>\n</header>\n`
  );
}

function summary({ totals, scope, ai, flows, accepted }: Assessment): string {
  const uncovered = ai.filter(({ state }) => state === 'none' || state === 'ended').length;
  const open = flows.filter(({ severity }) => severity !== null).length;
  const sentences = [
    uncovered === 0
      ? ''
      : `<strong class="bad">${uncovered}</strong> of ${ai.length} uses of AI have no agreement on record that holds today.`,
    open === 0
      ? ''
      : `<strong class="bad">${open}</strong> ways of protected health information end in a place that a rule reports.`,
    accepted.length === 0 ? '' : `${grouped(accepted.length)} risks were accepted with a reason.`,
    scope.notInspected.length === 0
      ? ''
      : `<strong class="bad">Incomplete:</strong> ${grouped(scope.notInspected.length)} files or rules could not be told.`,
  ].filter((sentence) => sentence !== '');
  const cards = [
    ['error', totals.errors, 'errors: this is or exposes a patient'],
    ['warning', totals.warnings, 'warnings: it very likely is'],
    ['information', totals.informations, 'information'],
    ['', totals.accepted, 'accepted'],
    ['', scope.files, 'files inspected'],
  ] as const;
  return [
    '<ul class="cards">',
    ...cards.map(([kind, count, noun]) => `<li class="${kind}"><strong>${grouped(count)}</strong>${noun}</li>`),
    '</ul>\n',
    sentences.length === 0 ? '' : `<div class="note">${sentences.map((each) => `<p>${each}</p>`).join('')}</div>\n`,
  ].join('');
}

function contents(sections: readonly Section[]): string {
  const items = sections.map(({ id, title }) => `<li><a href="#${id}">${title}</a></li>`);
  return `<nav aria-label="Contents"><ol>${items.join('')}</ol></nav>\n`;
}
