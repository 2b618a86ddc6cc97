import { html, nothing, svg, type TemplateResult } from 'lit';
import type { EntrySeverity, Tally } from '../../protocol/overview.js';

const shapes: Readonly<Record<EntrySeverity, TemplateResult>> = {
  error: svg`<circle cx="8" cy="8" r="6" /><path d="M5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4" />`,
  warning: svg`<path d="M8 2.2 14.2 13.5H1.8Z" /><path d="M8 6.5v3.5M8 11.6v.6" />`,
  information: svg`<circle cx="8" cy="8" r="6" /><path d="M8 7.2v4M8 4.8v.7" />`,
};

export const severityNames: Readonly<Record<EntrySeverity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
};

/** The sign of a severity; its name is for those who do not see it. */
export function severityIcon(severity: EntrySeverity): TemplateResult {
  return html`<svg class="icon ${severity}" viewBox="0 0 16 16" role="img" aria-label=${severityNames[severity]}>
    ${shapes[severity]}
  </svg>`;
}

/** A number with its sign; nothing for none. */
export function count(severity: EntrySeverity, number: number): TemplateResult | typeof nothing {
  if (number === 0) return nothing;
  return html`<span class="count">${severityIcon(severity)}${number.toLocaleString('en-US')}</span>`;
}

export function openCounts({ errors, warnings, informations }: Tally): TemplateResult {
  if (errors + warnings + informations === 0) return html`<span class="quiet">none found</span>`;
  return html`<span class="counts"
    >${count('error', errors)}${count('warning', warnings)}${count('information', informations)}</span
  >`;
}

/** A page with nothing but a message and what can be done about it. */
export function message(title: string, text: unknown, actions: unknown = nothing): TemplateResult {
  return html`<div class="message"><h2>${title}</h2><p>${text}</p><div class="buttons">${actions}</div></div>`;
}

/** Text that does something when it is clicked, as links in VS Code do. */
export function link(text: unknown, act: () => void, label?: string): TemplateResult {
  return html`<button class="link" type="button" aria-label=${label ?? nothing} @click=${act}>${text}</button>`;
}
