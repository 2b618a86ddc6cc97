/** Numbers, times and dates as people read them. */

/** "1 file", "2,000 files". */
export function plural(count: number, noun: string): string {
  return `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`;
}

/** A time of this day, or a day. */
export function moment(iso: string, today: string): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return '';
  const isToday = localDay(at) === today;
  return isToday
    ? `today at ${at.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })}`
    : at.toLocaleDateString([], { year: 'numeric', month: 'short', day: 'numeric' });
}

function localDay(at: Date): string {
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`;
}

/** Whole days from one date (`YYYY-MM-DD`) to another; negative when it is past. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** How long ago a date was, in the largest unit that fits. */
export function age(date: string, today: string): string {
  const days = daysBetween(date, today);
  if (days <= 0) return 'today';
  if (days < 60) return `${plural(days, 'day')} ago`;
  if (days < 730) return `${plural(Math.floor(days / 30.4), 'month')} ago`;
  return `${plural(Math.floor(days / 365.25), 'year')} ago`;
}

/** When something ends. */
export function ending(
  until: string,
  today: string,
): { readonly text: string; readonly tone: 'past' | 'soon' | 'later' } {
  const days = daysBetween(today, until);
  if (days < 0) return { text: `ended on ${until}`, tone: 'past' };
  if (days <= 30) return { text: days === 0 ? 'ends today' : `ends in ${plural(days, 'day')}`, tone: 'soon' };
  return { text: `until ${until}`, tone: 'later' };
}
