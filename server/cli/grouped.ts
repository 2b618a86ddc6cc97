/** A whole number with commas between thousands. The first use of `toLocaleString` costs twenty milliseconds. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
