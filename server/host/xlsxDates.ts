/** Numbers of built-in formats that show a date (ECMA-376 part 1, 18.8.30; 27 to 36 and 50 to 58 are East Asian). */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
}

/** Which cell styles of a workbook's `styles.xml` show a number as a date. */
export function dateFormats(styles: string): readonly boolean[] {
  const custom = new Set<number>();
  for (const [tag] of styles.matchAll(/<numFmt\s[^>]{0,600}>/g)) {
    const id = Number(/\bnumFmtId="(\d{1,6})"/.exec(tag)?.[1]);
    if (isDateFormat(/\bformatCode="([^"]{0,400})"/.exec(tag)?.[1] ?? '')) custom.add(id);
  }
  const cells = styles.slice(Math.max(styles.indexOf('<cellXfs'), 0));
  const end = cells.indexOf('</cellXfs>');
  const dates: boolean[] = [];
  for (const [, id] of cells.slice(0, Math.max(end, 0)).matchAll(/<xf\s[^>]{0,600}?\bnumFmtId="(\d{1,6})"/g)) {
    dates.push(isBuiltInDate(Number(id)) || custom.has(Number(id)));
  }
  return dates;
}

/** `dd/mm/yyyy`, outside of quoted words, colours and conditions. */
function isDateFormat(code: string): boolean {
  const bare = code.replace(/&quot;[^&]{0,80}&quot;|\[[^\]]{0,40}\]|\\./g, '');
  return /[yd]/i.test(bare) && !/[0#?]/.test(bare.replace(/ss\.0{1,3}/i, ''));
}

const dayLength = 86_400_000;

/**
 * The day of a serial number: days since 1899-12-30 (the 29 February 1900 that Excel counts never was, so that numbers
 * below 60 are one day off), or since 1904-01-01. Undefined outside of the years 1900 to 9999.
 */
export function dayOfSerial(serial: number, since1904: boolean): string | undefined {
  if (!Number.isFinite(serial) || serial < 1 || serial > 2_958_465) return undefined;
  const first = since1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return new Date(first + Math.floor(serial) * dayLength).toISOString().slice(0, 10);
}
