import { html, svg, type TemplateResult } from 'lit';
import type { PastScan } from '../../protocol/panel.js';
import type { State } from '../state.js';
import { moment } from '../words.js';
import { message } from './common.js';

/** Scans in the chart. */
const mostShown = 40;

const chart = { width: 720, height: 130, bottom: 20, left: 40 } as const;

/** How the number of findings changed from scan to scan. */
export function trendView({ surroundings }: State): TemplateResult {
  const scans = surroundings?.pastScans ?? [];
  if (scans.length === 0)
    return message('No scan so far', 'Each scan of this workspace is kept here, on this machine.');
  const today = surroundings?.today ?? '';
  const shown = scans.slice(-mostShown);
  return html`
    ${scans.length > 1 ? columns(shown, today) : ''}
    <table>
      <caption class="hidden">Past scans, the last one first</caption>
      <thead>
        <tr>
          <th scope="col">Scan</th>
          <th scope="col" class="number">Files</th>
          <th scope="col" class="number">Errors</th>
          <th scope="col" class="number">Warnings</th>
          <th scope="col" class="number">Notes</th>
          <th scope="col" class="number">Accepted</th>
        </tr>
      </thead>
      <tbody>
        ${[...shown].reverse().map(
          ({ at, files, total }) =>
            html`<tr>
              <th scope="row">${moment(at, today)}</th>
              <td class="number">${files.toLocaleString('en-US')}</td>
              <td class="number">${total.errors}</td>
              <td class="number">${total.warnings}</td>
              <td class="number">${total.informations}</td>
              <td class="number">${total.accepted}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    <p class="footnote">Past scans are kept on this machine only.</p>
  `;
}

/** One column for each scan: errors at the bottom, then warnings, then notes. The table says the same. */
function columns(scans: readonly PastScan[], today: string): TemplateResult {
  const most = Math.max(1, ...scans.map(({ total }) => total.errors + total.warnings + total.informations));
  const room = chart.height - chart.bottom;
  const step = (chart.width - chart.left) / Math.max(scans.length, 8);
  return html`<svg class="trend" viewBox="0 0 ${chart.width} ${chart.height}" width=${chart.width} height=${chart.height}
    role="img" aria-label="Findings by scan; the table below has the numbers">
    <text x=${chart.left - 6} y="10" text-anchor="end">${most}</text>
    <text x=${chart.left - 6} y=${room} text-anchor="end">0</text>
    <path class="axis" d="M${chart.left} ${room}H${chart.width}" />
    ${scans.map(({ at, total }, index) => {
      const x = chart.left + index * step + step * 0.15;
      let y = room;
      const parts = [
        ['error', total.errors],
        ['warning', total.warnings],
        ['information', total.informations],
      ] as const;
      return svg`<g><title>${moment(at, today)}</title>${parts.map(([severity, number]) => {
        const height = (number / most) * (room - 6);
        y -= height;
        return svg`<rect class="bar-${severity}" x=${x} y=${y} width=${step * 0.7} height=${height} />`;
      })}</g>`;
    })}
  </svg>`;
}
