import { readPdf } from '../core/formats/pdf/pdf.js';
import { ConversionLimit } from './conversionLimit.js';

/** The text of a PDF, page by page. One without text, such as a scan of paper, gives an empty text. */
export function convertPdf(bytes: Buffer): { text: string; left: string | undefined } {
  const { text, left } = readPdf(bytes);
  if (text === '' && left !== undefined) throw new ConversionLimit(left);
  return { text, left: left && `Only a part of the PDF was inspected: ${left}.` };
}
